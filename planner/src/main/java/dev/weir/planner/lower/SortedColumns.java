package dev.weir.planner.lower;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import java.util.ArrayList;
import java.util.List;

/**
 * A select that gives, after its own columns, what it is sorted by, so that a row says where it stands.
 *
 * @param select the select, which may be used with other filters; a sort key with a subquery is computed in a derived table,
 *     once for each row, and is a column of that in filter and order
 * @param types the types of its columns
 * @param keys the position of each sort key among the columns
 * @param nullable whether each sort key may be NULL
 */
record SortedColumns(Select select, List<ColumnType> types, List<Integer> keys, List<Boolean> nullable) {
    SortedColumns {
        types = List.copyOf(types);
        keys = List.copyOf(keys);
        nullable = List.copyOf(nullable);
    }

    /** Returns the sorted form of a select, its limit aside. */
    static SortedColumns of(Select select, LoweringContext context) {
        List<Expr<ColumnTerm>> columns = new ArrayList<>(select.columns());
        List<Integer> keys = new ArrayList<>();
        for (SortKey<ColumnTerm> key : select.orderBy()) {
            if (!columns.contains(key.expr())) {
                columns.add(key.expr());
            }
            keys.add(columns.indexOf(key.expr()));
        }
        ColumnTypes types = new ColumnTypes(context.capability().types());
        List<ColumnType> columnTypes = columns.stream().map(types::of).toList();
        List<Boolean> nullable = select.orderBy().stream()
                .map(key -> !isColumnWithoutNull(key.expr()))
                .toList();
        Select wide = new Select(select.from(), columns, select.where(), select.orderBy(), Limit.none());
        boolean plain = select.orderBy().stream().allMatch(key -> isPlain(key.expr()));
        return new SortedColumns(
                plain ? wide : derived(wide, columnTypes, keys, context.alias()), columnTypes, keys, nullable);
    }

    private static Select derived(Select wide, List<ColumnType> types, List<Integer> keys, Alias alias) {
        OuterColumns columns = OuterColumns.of(alias, types);
        From from = new From.Derived(wide.withOrderBy(List.of()), alias);
        return new Select(from, columns.exprs(), Expr.alwaysTrue(), columns.order(wide.orderBy(), keys), Limit.none());
    }

    private static boolean isColumnWithoutNull(Expr<ColumnTerm> expr) {
        return expr instanceof Expr.Leaf<ColumnTerm> leaf
                && leaf.term() instanceof ColumnTerm.ColumnRef ref
                && !ref.nullable();
    }

    /** Returns whether an expression may stand in several places: it has no subquery, whose alias may not. */
    private static boolean isPlain(Expr<ColumnTerm> expr) {
        if (expr instanceof Expr.Leaf<ColumnTerm> leaf) {
            return leaf.term() instanceof ColumnTerm.ColumnRef || leaf.term() instanceof ColumnTerm.Param;
        }
        List<Expr<ColumnTerm>> subqueries = new ArrayList<>();
        expr.mapChildren(child -> {
            if (!isPlain(child)) {
                subqueries.add(child);
            }
            return child;
        });
        return subqueries.isEmpty();
    }
}
