package dev.weir.planner.access;

import dev.weir.core.driver.KeySet;
import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.Operation;
import dev.weir.core.error.InternalException;
import dev.weir.core.error.Missing;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableIndex;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.core.value.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns statements that write into operations on one row each, found by its primary key. */
final class WriteAccess {
    private final DbSchema schema;
    private final List<Missing> missing;

    WriteAccess(DbSchema schema, List<Missing> missing) {
        this.schema = schema;
        this.missing = missing;
    }

    Operation.OnRows put(Insert insert) {
        if (!insert.returning().isEmpty()) {
            throw new InternalException(WriteAccess.class, "made keys, which ReturningIsSupported should have refused");
        }
        Table table = schema.table(insert.table());
        return new KeyedOperation.Put(
                table.id(),
                KeyPath.primary(table).key(),
                columns(table, insert.columns()),
                insert.values(),
                uniques(table));
    }

    Operation.OnRows update(UpdateRows update, Operation.Run run) {
        Table table = schema.table(update.table());
        Optional<Row> row = row("an update", table, update.where());
        for (ColumnAssignment assignment : update.assignments()) {
            if (!isAssignable(assignment.value())) {
                missing.add(AccessMissing.assignment(table, assignment.column()));
            }
        }
        return row.<Operation.OnRows>map(found -> new KeyedOperation.Update(
                        table.id(),
                        KeyPath.primary(table).key(),
                        found.at(),
                        update.assignments().stream()
                                .map(assignment -> new KeyedOperation.Assigned(
                                        column(table, assignment.column()), assignment.value()))
                                .toList(),
                        found.condition(),
                        columns(table, update.returning()),
                        uniques(table).stream()
                                .filter(unique -> isAssigned(unique, update))
                                .toList()))
                .orElse(run);
    }

    Operation.OnRows delete(DeleteRows delete, Operation.Run run) {
        Table table = schema.table(delete.table());
        return row("a delete", table, delete.where())
                .<Operation.OnRows>map(found -> new KeyedOperation.Delete(
                        table.id(), KeyPath.primary(table).key(), found.at(), found.condition(), uniques(table)))
                .orElse(run);
    }

    /** A row, by the value of each column of the primary key, under a condition. */
    private record Row(KeySet at, Expr<ColumnTerm> condition) {}

    private Optional<Row> row(String kind, Table table, Expr<ColumnTerm> where) {
        List<Expr<ColumnTerm>> left = new ArrayList<>(Conjuncts.of(where));
        List<KeySet.Part> at = new ArrayList<>();
        for (Column column : KeyPath.primary(table).key()) {
            Optional<Expr<ColumnTerm>> fixing = left.stream()
                    .filter(condition -> Conjuncts.equal(condition, column.id()).isPresent())
                    .findFirst();
            if (fixing.isEmpty()) {
                missing.add(AccessMissing.writeByQuery(kind, table));
                return Optional.empty();
            }
            at.add(new KeySet.Is(Conjuncts.equal(fixing.get(), column.id()).orElseThrow()));
            left.remove(fixing.get());
        }
        if (!left.stream().allMatch(condition -> RowCondition.isLocal(condition) && StoreCondition.can(condition))) {
            missing.add(AccessMissing.writeCondition(kind, table));
            return Optional.empty();
        }
        return Optional.of(new Row(new KeySet.Product(at), Expr.all(left)));
    }

    /** A store adds decimal numbers, so a binary fraction would come out different; and what is not there has no sum. */
    private static boolean isAssignable(Expr<ColumnTerm> value) {
        if (value instanceof Expr.Arithmetic<ColumnTerm> sum) {
            boolean exact =
                    sum.type() instanceof ScalarType scalar && (scalar.integral() || scalar == ScalarType.DECIMAL);
            boolean added = isColumnWithoutNull(sum.left()) && Conjuncts.isValue(sum.right());
            boolean onTop =
                    sum.op() == ArithmeticOp.ADD && Conjuncts.isValue(sum.left()) && isColumnWithoutNull(sum.right());
            return exact && (added || onTop);
        }
        return Conjuncts.isValue(value) || isColumnWithoutNull(value);
    }

    private static boolean isColumnWithoutNull(Expr<ColumnTerm> expr) {
        return Conjuncts.column(expr).filter(ref -> !ref.nullable()).isPresent();
    }

    private static List<KeyedOperation.Unique> uniques(Table table) {
        return table.indexes().stream()
                .filter(TableIndex::unique)
                .map(index -> new KeyedOperation.Unique(index.name(), columns(table, index.columns())))
                .toList();
    }

    private static boolean isAssigned(KeyedOperation.Unique unique, UpdateRows update) {
        return update.assignments().stream().anyMatch(assignment -> unique.columns().stream()
                .anyMatch(column -> column.id().equals(assignment.column())));
    }

    private static List<Column> columns(Table table, List<ColumnId> ids) {
        return ids.stream().map(id -> column(table, id)).toList();
    }

    private static Column column(Table table, ColumnId id) {
        return table.column(id).orElseThrow();
    }
}
