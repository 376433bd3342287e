package dev.weir.planner.access;

import dev.weir.core.driver.Operation;
import dev.weir.core.driver.Reading;
import dev.weir.core.error.InternalException;
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
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a select wants of one table.
 *
 * @param select reads the table
 * @param answer what is given back
 * @param run the operation that runs the select
 */
record Wanted(Table table, Select select, Reading.Answer answer, Operation.Run run) {

    /** Returns what an operation wants. A select around another one only counts its rows. */
    static Wanted of(Select select, Operation.Run run, DbSchema schema) {
        Select inner = select.from() instanceof From.Derived derived ? derived.select() : select;
        if (inner.from() instanceof From.Stored stored) {
            Table table = schema.table(stored.table());
            return new Wanted(table, inner, answer(select, table), run);
        }
        throw new InternalException(Wanted.class, "selects within selects, which only a limit for each key needs");
    }

    private static Reading.Answer answer(Select select, Table table) {
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
                    .orElseThrow(() -> new InternalException(Wanted.class, "a computed column is read")));
        }
        return new Reading.Columns(columns);
    }

    /** Returns what is wanted with another limit. */
    Wanted withLimit(Limit<ColumnTerm> limit) {
        return new Wanted(table, select.withLimit(limit), answer, run);
    }

    /** Returns what is wanted in no order. */
    Wanted inNoOrder() {
        return new Wanted(table, select.withOrderBy(List.of()), answer, run);
    }

    /** Returns what is wanted with other conditions, all of which hold. */
    Wanted where(List<Expr<ColumnTerm>> conditions) {
        return new Wanted(table, select.withWhere(Expr.all(conditions)), answer, run);
    }

    List<Expr<ColumnTerm>> conditions() {
        return Conjuncts.of(select.where());
    }

    List<SortKey<ColumnTerm>> order() {
        return select.orderBy();
    }

    /**
     * Returns what becomes of the rows that are reached.
     *
     * @param left the conditions that are still to be asked
     * @param atStore which of them the store evaluates
     * @param why why the rows are reached so
     */
    Reading reading(List<Expr<ColumnTerm>> left, Predicate<Expr<ColumnTerm>> atStore, String why) {
        Map<Boolean, List<Expr<ColumnTerm>>> parts = left.stream().collect(Collectors.partitioningBy(atStore));
        return new Reading(
                Expr.all(parts.getOrDefault(true, List.of())),
                Expr.all(parts.getOrDefault(false, List.of())),
                select.limit(),
                answer,
                run.results(),
                run.single(),
                why);
    }
}
