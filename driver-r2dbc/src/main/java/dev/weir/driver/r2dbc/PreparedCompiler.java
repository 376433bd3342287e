package dev.weir.driver.r2dbc;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.Operation;
import dev.weir.core.schema.db.NameLimit;
import dev.weir.core.schema.db.Table;
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
    public R2dbcPrepared visitKeyed(KeyedOperation operation) {
        throw Refusals.keyedAccess();
    }

    @Override
    public R2dbcPrepared visitCreateTable(Operation.CreateTable operation) {
        return definition(
                operation, operation.table(), writer -> writer.createTable(operation.table(), operation.later()));
    }

    @Override
    public R2dbcPrepared visitDropTable(Operation.DropTable operation) {
        return definition(operation, operation.table(), writer -> writer.dropTable(operation.table()));
    }

    @Override
    public R2dbcPrepared visitAddForeignKeys(Operation.AddForeignKeys operation) {
        return definition(
                operation, operation.table(), writer -> writer.addForeignKeys(operation.table(), operation.keys()));
    }

    @Override
    public R2dbcPrepared visitDropForeignKeys(Operation.DropForeignKeys operation) {
        return definition(
                operation, operation.table(), writer -> writer.dropForeignKeys(operation.table(), operation.keys()));
    }

    private PreparedDefinition definition(
            Operation operation, Table table, Function<TableWriter, List<String>> statements) {
        NameLimit names = new NameLimit(engine.capability().limits().identifierBytes());
        List<List<String>> inEachDialect = engine.dialects().stream()
                .map(dialect -> new TableWriter(dialect, names))
                .map(writer ->
                        statements.apply(writer).stream().map(engine::worded).toList())
                .toList();
        return new PreparedDefinition(operation, table.id().name(), inEachDialect);
    }
}
