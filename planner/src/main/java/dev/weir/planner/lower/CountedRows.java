package dev.weir.planner.lower;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import java.util.ArrayList;
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
        List<Expr<ColumnTerm>> columns = new ArrayList<>();
        for (ColumnType type : sorted.types()) {
            columns.add(new Expr.Leaf<>(new ColumnTerm.DerivedRef(alias, columns.size(), type)));
        }
        List<SortKey<ColumnTerm>> order = new ArrayList<>();
        for (int i = 0; i < sorted.keys().size(); i++) {
            SortKey<ColumnTerm> key = select.orderBy().get(i);
            order.add(new SortKey<>(columns.get(sorted.keys().get(i)), key.direction(), key.nulls()));
        }
        return new CountedRows(
                sorted.select().withLimit(select.limit()),
                alias,
                columns.subList(0, select.columns().size()),
                order);
    }
}
