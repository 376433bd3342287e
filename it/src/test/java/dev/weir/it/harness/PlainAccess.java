package dev.weir.it.harness;

import dev.weir.core.driver.KeyedOperation;

/** What an access by key does, however it reaches its rows. */
enum PlainAccess implements KeyedOperation.KeyedVisitor<String> {
    INSTANCE;

    @Override
    public String visitGet(KeyedOperation.Get get) {
        return "SELECT " + get.table();
    }

    @Override
    public String visitQuery(KeyedOperation.Query query) {
        return "SELECT " + query.table();
    }

    @Override
    public String visitScan(KeyedOperation.Scan scan) {
        return "SELECT " + scan.table();
    }

    @Override
    public String visitUnion(KeyedOperation.Union union) {
        return "SELECT " + union.table();
    }

    @Override
    public String visitPut(KeyedOperation.Put put) {
        return "INSERT " + put.table();
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
