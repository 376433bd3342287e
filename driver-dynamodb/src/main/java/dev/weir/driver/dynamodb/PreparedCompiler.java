package dev.weir.driver.dynamodb;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.KeyedText;
import dev.weir.core.driver.Operation;
import dev.weir.driver.dynamodb.error.DynamoErrors;
import dev.weir.driver.dynamodb.op.Access;
import dev.weir.driver.dynamodb.op.CreateTableAccess;
import dev.weir.driver.dynamodb.op.DeleteAccess;
import dev.weir.driver.dynamodb.op.DropTableAccess;
import dev.weir.driver.dynamodb.op.GetAccess;
import dev.weir.driver.dynamodb.op.PutAccess;
import dev.weir.driver.dynamodb.op.QueryAccess;
import dev.weir.driver.dynamodb.op.ScanAccess;
import dev.weir.driver.dynamodb.op.UpdateAccess;

/** Turns operations into what is sent. */
enum PreparedCompiler implements Operation.Visitor<DynamoPrepared>, KeyedOperation.KeyedVisitor<Access> {
    INSTANCE;

    @Override
    public DynamoPrepared visitRun(Operation.Run operation) {
        throw DynamoErrors.internal(PreparedCompiler.class, "a statement, which no key-value store runs");
    }

    @Override
    public DynamoPrepared visitKeyed(KeyedOperation operation) {
        return new DynamoPrepared(
                operation, KeyedText.of(operation), operation.accept((KeyedOperation.KeyedVisitor<Access>) this));
    }

    @Override
    public DynamoPrepared visitCreateTable(Operation.CreateTable operation) {
        return new DynamoPrepared(
                operation, "create table " + operation.table().id(), new CreateTableAccess(operation.table()));
    }

    @Override
    public DynamoPrepared visitDropTable(Operation.DropTable operation) {
        return new DynamoPrepared(
                operation, "drop table " + operation.table().id(), new DropTableAccess(operation.table()));
    }

    @Override
    public DynamoPrepared visitAddForeignKeys(Operation.AddForeignKeys operation) {
        throw DynamoErrors.internal(PreparedCompiler.class, "foreign keys, which no key-value store has");
    }

    @Override
    public DynamoPrepared visitDropForeignKeys(Operation.DropForeignKeys operation) {
        throw DynamoErrors.internal(PreparedCompiler.class, "foreign keys, which no key-value store has");
    }

    @Override
    public Access visitGet(KeyedOperation.Get operation) {
        return new GetAccess(operation);
    }

    @Override
    public Access visitQuery(KeyedOperation.Query operation) {
        return new QueryAccess(operation);
    }

    @Override
    public Access visitScan(KeyedOperation.Scan operation) {
        return new ScanAccess(operation);
    }

    @Override
    public Access visitPut(KeyedOperation.Put operation) {
        return new PutAccess(operation);
    }

    @Override
    public Access visitUpdate(KeyedOperation.Update operation) {
        return new UpdateAccess(operation);
    }

    @Override
    public Access visitDelete(KeyedOperation.Delete operation) {
        return new DeleteAccess(operation);
    }
}
