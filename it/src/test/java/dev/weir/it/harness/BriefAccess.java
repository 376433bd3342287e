package dev.weir.it.harness;

import dev.weir.core.driver.KeyedOperation;

/** The short form of an access by key. */
enum BriefAccess implements KeyedOperation.KeyedVisitor<String> {
    INSTANCE;

    @Override
    public String visitGet(KeyedOperation.Get get) {
        return "GET " + get.table();
    }

    @Override
    public String visitQuery(KeyedOperation.Query query) {
        return "QUERY " + query.table()
                + query.index().map(index -> "." + index).orElse("");
    }

    @Override
    public String visitScan(KeyedOperation.Scan scan) {
        return "SCAN " + scan.table();
    }

    @Override
    public String visitUnion(KeyedOperation.Union union) {
        return "UNION " + union.table();
    }

    @Override
    public String visitPut(KeyedOperation.Put put) {
        return "PUT " + put.table();
    }

    @Override
    public String visitUpdate(KeyedOperation.Update update) {
        return "UPDATE " + update.table();
    }

    @Override
    public String visitDelete(KeyedOperation.Delete delete) {
        return "DELETE " + delete.table();
    }
}
