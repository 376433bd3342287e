package dev.weir.exec;

import dev.weir.SchemaOperations;
import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Driver;
import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Session;
import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.schema.db.Table;
import dev.weir.core.value.Arguments;
import dev.weir.exec.session.OwnSession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Operations on the schema of one database. */
final class DefaultSchemaOperations implements SchemaOperations {
    private final Driver driver;
    private final DbSchema schema;
    private final OwnSession sessions;

    DefaultSchemaOperations(Driver driver, DbSchema schema) {
        this.driver = driver;
        this.schema = schema;
        this.sessions = new OwnSession(driver);
    }

    @Override
    public Mono<Void> create() {
        return define(List.copyOf(schema.tables()), Operation.CreateTable::new);
    }

    @Override
    public Mono<Void> drop() {
        List<Table> tables = new ArrayList<>(schema.tables());
        Collections.reverse(tables);
        return define(tables, Operation.DropTable::new);
    }

    private Mono<Void> define(List<Table> tables, Function<Table, Operation> operation) {
        Function<Session, Mono<Void>> work = session -> Flux.fromIterable(tables)
                .concatMap(
                        table -> session.execute(
                                driver.prepare(operation.apply(table)), Arguments.NONE, row -> row.int64(0)),
                        1)
                .then();
        return driver.capability().has(Feature.INTERACTIVE_TRANSACTIONS)
                ? sessions.inTransaction(work)
                : Mono.usingWhen(driver.open(AccessMode.WRITE), work, Session::close);
    }
}
