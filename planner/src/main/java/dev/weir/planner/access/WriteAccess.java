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
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.UpdateRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns statements that write into operations on rows that are found by their primary keys. Where a filter does not say
 * which keys these are, they are read before; what it asks of a row is asked once more when the row is written, so that one
 * that was changed meanwhile is left alone. What it asks of other rows is not, nor is a link of several columns. Where a store
 * does not evaluate what is asked or assigned, each row is read first.
 */
final class WriteAccess {
    private final DbSchema schema;
    private final List<Missing> missing;
    private final RelatedRows related;
    private final int keySlot;

    /**
     * Creates it.
     *
     * @param missing is told what cannot be reached
     * @param related turns conditions on other rows into conditions on keys, and reads keys before
     * @param keySlot the slot of the keys that statements are sent for, if there are any
     */
    WriteAccess(DbSchema schema, List<Missing> missing, RelatedRows related, int keySlot) {
        this.schema = schema;
        this.missing = missing;
        this.related = related;
        this.keySlot = keySlot;
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

    Operation.OnRows update(UpdateRows update) {
        Table table = schema.table(update.table());
        Rows rows = rows(table, update.alias(), update.where());
        for (ColumnAssignment assignment : update.assignments()) {
            if (!RowCondition.isLocal(assignment.value())) {
                missing.add(AccessMissing.assignment(table, assignment.column()));
            }
        }
        return new KeyedOperation.Update(
                table.id(),
                KeyPath.primary(table).key(),
                rows.keys(),
                update.assignments().stream()
                        .map(assignment ->
                                new KeyedOperation.Assigned(column(table, assignment.column()), assignment.value()))
                        .toList(),
                rows.condition(),
                rows.readFirst() || !update.assignments().stream().allMatch(one -> StoreValue.can(one.value())),
                columns(table, update.returning()),
                uniques(table).stream()
                        .filter(unique -> isAssigned(unique, update))
                        .toList());
    }

    Operation.OnRows delete(DeleteRows delete) {
        Table table = schema.table(delete.table());
        Rows rows = rows(table, delete.alias(), delete.where());
        return new KeyedOperation.Delete(
                table.id(),
                KeyPath.primary(table).key(),
                rows.keys(),
                rows.condition(),
                rows.readFirst(),
                uniques(table));
    }

    /** Rows by their primary keys, each under a condition. */
    private record Rows(KeySet keys, Expr<ColumnTerm> condition) {

        /** Returns whether the condition is one that no store evaluates. */
        boolean readFirst() {
            return !Conjuncts.of(condition).stream().allMatch(StoreCondition::can);
        }
    }

    private Rows rows(Table table, Alias alias, Expr<ColumnTerm> where) {
        List<Expr<ColumnTerm>> conditions = new ArrayList<>(related.conditions(where, keySlot));
        return KeyMatch.of(KeyPath.primary(table), conditions)
                .filter(KeyMatch::isKeys)
                .filter(way -> way.left().stream().allMatch(RowCondition::isLocal))
                .map(way -> new Rows(way.keys(), Expr.all(and(way.left(), ofLimited(table, where)))))
                .orElseGet(() -> read(table, alias, conditions));
    }

    /** Returns the rows of which the keys are read first. */
    private Rows read(Table table, Alias alias, List<Expr<ColumnTerm>> conditions) {
        List<Expr<ColumnTerm>> key = columns(table, table.primaryKey()).stream()
                .<Expr<ColumnTerm>>map(column ->
                        new Expr.Leaf<>(new ColumnTerm.ColumnRef(alias, column.id(), column.type(), column.nullable())))
                .toList();
        Select select =
                new Select(new From.Stored(table.id(), alias), key, Expr.all(conditions), List.of(), Limit.none());
        KeySet keys = new KeySet.InSlot(
                related.slotOf(select, keySlot),
                IntStream.range(0, key.size()).boxed().toList());
        return new Rows(
                keys, Expr.all(conditions.stream().filter(RowCondition::isLocal).toList()));
    }

    /**
     * Returns what the select asks of a row by which those of a limit are found. One that gives a link instead, as from a row to
     * others of its table, asks it of those others.
     */
    private static List<Expr<ColumnTerm>> ofLimited(Table table, Expr<ColumnTerm> where) {
        return where instanceof Expr.Leaf<ColumnTerm> leaf
                        && leaf.term() instanceof ColumnTerm.InSelect among
                        && among.select().from() instanceof From.Stored stored
                        && stored.table().equals(table.id())
                        && columnIds(among.operands())
                                .equals(columnIds(among.select().columns()))
                ? Conjuncts.of(among.select().where()).stream()
                        .filter(RowCondition::isLocal)
                        .toList()
                : List.of();
    }

    private static List<Optional<ColumnId>> columnIds(List<Expr<ColumnTerm>> exprs) {
        return exprs.stream()
                .map(expr -> Conjuncts.column(expr).map(ColumnTerm.ColumnRef::column))
                .toList();
    }

    private static List<Expr<ColumnTerm>> and(List<Expr<ColumnTerm>> some, List<Expr<ColumnTerm>> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
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
