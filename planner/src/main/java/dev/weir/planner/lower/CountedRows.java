package dev.weir.planner.lower;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import java.util.List;

/**
 * The rows of a select that has a limit, known from outside: whatever is joined to them is not counted.
 *
 * @param select gives what it is ordered by besides its own columns
 * @param alias by which its columns are known
 * @param columns the select's own columns
 * @param order in which it gives the rows
 */
record CountedRows(Select select, Alias alias, List<Expr<ColumnTerm>> columns, List<SortKey<ColumnTerm>> order) {
    CountedRows {
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    static CountedRows of(Select select, LoweringContext context) {
        SortedColumns sorted = SortedColumns.of(select, context);
        Alias alias = context.alias();
        OuterColumns columns = OuterColumns.of(alias, sorted.types());
        return new CountedRows(
                sorted.select().withLimit(select.limit()),
                alias,
                columns.exprs().subList(0, select.columns().size()),
                columns.order(select.orderBy(), sorted.keys()));
    }
}
