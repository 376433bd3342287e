package dev.weir.planner.access;

import dev.weir.core.driver.KeySet;
import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Reading;
import dev.weir.core.error.InternalException;
import dev.weir.core.error.Missing;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.schema.db.Table;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the way to the rows of a select: by key, by partition, by index, in this order; never by reading a whole table. */
final class ReadAccess {
    private final DbSchema schema;
    private final List<Missing> missing;
    private final boolean grouped;

    /**
     * Creates it.
     *
     * @param grouped whether the rows are put together by key, so that an order matters only among those of one key
     */
    ReadAccess(DbSchema schema, List<Missing> missing, boolean grouped) {
        this.schema = schema;
        this.missing = missing;
        this.grouped = grouped;
    }

    /** Returns the access; the operation itself if there is none, which is then told. */
    Operation.OnRows reach(Select select, Operation.Run run) {
        if (select.from() instanceof From.Derived derived) {
            return reachStored(derived.select(), run, answer(select, table(derived.select())));
        }
        return reachStored(select, run, answer(select, table(select)));
    }

    private Table table(Select select) {
        if (select.from() instanceof From.Stored stored) {
            return schema.table(stored.table());
        }
        throw new InternalException(ReadAccess.class, "a select from a select, which only a limit for each key needs");
    }

    private Reading.Answer answer(Select select, Table table) {
        Expr<ColumnTerm> first = select.columns().get(0);
        if (first instanceof Expr.Literal<ColumnTerm>) {
            return Reading.Tally.ONE;
        }
        if (first instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.CountRows) {
            return Reading.Tally.COUNT;
        }
        List<Column> columns = new ArrayList<>();
        for (Expr<ColumnTerm> expr : select.columns()) {
            columns.add(Conjuncts.column(expr)
                    .flatMap(ref -> table.column(ref.column()))
                    .orElseThrow(() -> new InternalException(ReadAccess.class, "a computed column is read")));
        }
        return new Reading.Columns(columns);
    }

    private Operation.OnRows reachStored(Select select, Operation.Run run, Reading.Answer answer) {
        Table table = table(select);
        List<Expr<ColumnTerm>> conditions = Conjuncts.of(select.where());
        if (select.where().isAlwaysFalse()) {
            return nothing(table, run, answer);
        }
        List<KeyMatch> ways = KeyPath.into(table).stream()
                .flatMap(path -> KeyMatch.of(path, conditions).stream())
                .sorted(Comparator.comparingInt(KeyMatch::distance))
                .toList();
        if (ways.isEmpty()) {
            missing.add(AccessMissing.way(table, conditions));
            return run;
        }
        for (KeyMatch way : ways) {
            Optional<SortKey.Direction> direction = way.direction(select.orderBy(), grouped);
            if (direction.isPresent()) {
                return access(table, way, direction.get(), reading(way, select, run, answer))
                        .orElse(run);
            }
        }
        missing.add(AccessMissing.order(table, ways.get(0), select.orderBy()));
        return run;
    }

    /** A relation whose filter no row can pass is loaded by no key. */
    private Operation.OnRows nothing(Table table, Operation.Run run, Reading.Answer answer) {
        KeyPath path = KeyPath.primary(table);
        Reading reading = new Reading(Expr.alwaysTrue(), Expr.alwaysTrue(), Limit.none(), answer, run.results(), true);
        return new KeyedOperation.Get(
                table.id(),
                path.key(),
                new KeySet.Product(path.key().stream()
                        .<KeySet.Part>map(column -> new KeySet.OneOf(List.of()))
                        .toList()),
                reading);
    }

    private Optional<Operation.OnRows> access(
            Table table, KeyMatch way, SortKey.Direction direction, Optional<Reading> reading) {
        return reading.map(found -> way.isKeys()
                ? new KeyedOperation.Get(table.id(), way.path().key(), way.keys(), found)
                : new KeyedOperation.Query(
                        table.id(), way.path().index(), way.path().key(), way.keys(), way.range(), direction, found));
    }

    private Optional<Reading> reading(KeyMatch way, Select select, Operation.Run run, Reading.Answer answer) {
        List<Expr<ColumnTerm>> filter = new ArrayList<>();
        List<Expr<ColumnTerm>> check = new ArrayList<>();
        for (Expr<ColumnTerm> condition : way.left()) {
            if (!RowCondition.isLocal(condition)) {
                missing.add(AccessMissing.relation(schema.table(((From.Stored) select.from()).table())));
                return Optional.empty();
            }
            boolean atStore =
                    !way.isKeys() && StoreCondition.can(condition) && !RowCondition.mentions(condition, way.path());
            (atStore ? filter : check).add(condition);
        }
        boolean single = run.single() || way.isOneRow();
        return Optional.of(
                new Reading(Expr.all(filter), Expr.all(check), select.limit(), answer, run.results(), single));
    }
}
