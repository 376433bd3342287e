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
import dev.weir.driver.dynamodb.op.Items;
import dev.weir.driver.dynamodb.op.PutAccess;
import dev.weir.driver.dynamodb.op.QueryAccess;
import dev.weir.driver.dynamodb.op.ScanAccess;
import dev.weir.driver.dynamodb.op.UnionAccess;
import dev.weir.driver.dynamodb.op.UpdateAccess;
import java.util.List;

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
                operation,
                KeyedText.of(operation),
                PlanText.of(operation),
                operation.accept((KeyedOperation.KeyedVisitor<Access>) this));
    }

    @Override
    public DynamoPrepared visitCreateTable(Operation.CreateTable operation) {
        return schema(operation, "create table " + operation.table().id(), new CreateTableAccess(operation.table()));
    }

    @Override
    public DynamoPrepared visitDropTable(Operation.DropTable operation) {
        return schema(operation, "drop table " + operation.table().id(), new DropTableAccess(operation.table()));
    }

    private static DynamoPrepared schema(Operation operation, String text, Access access) {
        return new DynamoPrepared(operation, text, text, access);
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
    public Items visitGet(KeyedOperation.Get operation) {
        return new GetAccess(operation);
    }

    @Override
    public Items visitQuery(KeyedOperation.Query operation) {
        return new QueryAccess(operation);
    }

    @Override
    public Access visitScan(KeyedOperation.Scan operation) {
        return new ScanAccess(operation);
    }

    @Override
    public Items visitUnion(KeyedOperation.Union operation) {
        List<Items> parts = operation.parts().stream()
                .map(part -> (Items) part.accept((KeyedOperation.KeyedVisitor<Access>) this))
                .toList();
        return new UnionAccess(operation, parts);
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
