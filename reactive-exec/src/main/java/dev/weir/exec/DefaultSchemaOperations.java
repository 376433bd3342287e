package dev.weir.exec;

import dev.weir.SchemaOperations;
import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Session;
import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.Table;
import dev.weir.core.value.Arguments;
import dev.weir.exec.session.OwnSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Operations on the schema of one database. Where a foreign key needs its target to be there, those that close a circle are
 * added after the tables and dropped before them.
 */
final class DefaultSchemaOperations implements SchemaOperations {
    private final Driver driver;
    private final DbSchema schema;
    private final OwnSession sessions;
    private final Map<Table, List<ForeignKey>> apart;

    DefaultSchemaOperations(Driver driver, DbSchema schema) {
        this.driver = driver;
        this.schema = schema;
        this.sessions = new OwnSession(driver);
        this.apart = driver.capability().ddl().forwardReferences() ? Map.of() : schema.forwardKeys();
    }

    @Override
    public Mono<Void> create() {
        List<Operation> operations = new ArrayList<>();
        schema.tables()
                .forEach(table ->
                        operations.add(new Operation.CreateTable(table, apart.getOrDefault(table, List.of()))));
        apart.forEach((table, keys) -> operations.add(new Operation.AddForeignKeys(table, keys)));
        return define(operations);
    }

    @Override
    public Mono<Void> drop() {
        List<Operation> operations = new ArrayList<>();
        schema.tables().forEach(table -> operations.add(new Operation.DropTable(table)));
        apart.forEach((table, keys) -> operations.add(new Operation.DropForeignKeys(table, keys)));
        Collections.reverse(operations);
        return define(operations);
    }

    private Mono<Void> define(List<Operation> operations) {
        Function<Session, Mono<Void>> work = session -> Flux.fromIterable(operations)
                .concatMap(
                        operation -> session.execute(driver.prepare(operation), Arguments.NONE, row -> row.int64(0)), 1)
                .then();
        return driver.capability().has(Feature.INTERACTIVE_TRANSACTIONS)
                ? sessions.inTransaction(work)
                : Mono.usingWhen(driver.open(AccessMode.WRITE), work, Session::close);
    }
}
