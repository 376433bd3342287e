package dev.weir.driver.sqlite;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.Operation;

/** Turns operations into what is run. */
record PreparedCompiler(SqlRenderer renderer) implements Operation.Visitor<SqlitePrepared> {
    @Override
    public SqlitePrepared visitRun(Operation.Run operation) {
        return new PreparedRun(operation, renderer.statement(operation.statement()));
    }

    @Override
    public SqlitePrepared visitKeyed(KeyedOperation operation) {
        throw SqliteErrors.keyedAccess();
    }

    @Override
    public SqlitePrepared visitCreateTable(Operation.CreateTable operation) {
        return new PreparedDefinition(
                operation, operation.table().id().name(), renderer.createTable(operation.table()));
    }

    @Override
    public SqlitePrepared visitDropTable(Operation.DropTable operation) {
        return new PreparedDefinition(operation, operation.table().id().name(), renderer.dropTable(operation.table()));
    }

    @Override
    public SqlitePrepared visitAddForeignKeys(Operation.AddForeignKeys operation) {
        throw SqliteErrors.keysApart();
    }

    @Override
    public SqlitePrepared visitDropForeignKeys(Operation.DropForeignKeys operation) {
        throw SqliteErrors.keysApart();
    }
}
