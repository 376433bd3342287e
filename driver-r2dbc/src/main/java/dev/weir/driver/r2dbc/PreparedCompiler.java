package dev.weir.driver.r2dbc;

import dev.weir.core.driver.Operation;
import dev.weir.core.schema.db.NameLimit;
import dev.weir.sql.ddl.TableWriter;
import java.util.List;
import java.util.function.Function;

/** Turns operations into what is run. */
record PreparedCompiler(Engine engine) implements Operation.Visitor<R2dbcPrepared> {
    @Override
    public R2dbcPrepared visitRun(Operation.Run operation) {
        return new PreparedRun(operation, engine);
    }

    @Override
    public R2dbcPrepared visitCreateTable(Operation.CreateTable operation) {
        return new PreparedDefinition(
                operation,
                operation.table().id().name(),
                inEachDialect(writer -> writer.createTable(operation.table())));
    }

    @Override
    public R2dbcPrepared visitDropTable(Operation.DropTable operation) {
        return new PreparedDefinition(
                operation, operation.table().id().name(), inEachDialect(writer -> writer.dropTable(operation.table())));
    }

    private List<List<String>> inEachDialect(Function<TableWriter, List<String>> statements) {
        NameLimit names = new NameLimit(engine.capability().limits().identifierBytes());
        return engine.dialects().stream()
                .map(dialect -> new TableWriter(dialect, names))
                .map(writer ->
                        statements.apply(writer).stream().map(engine::worded).toList())
                .toList();
    }
}
