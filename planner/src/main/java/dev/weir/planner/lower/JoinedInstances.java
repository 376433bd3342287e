package dev.weir.planner.lower;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import java.util.ArrayList;
import java.util.List;

/**
 * Instances that other rows are joined to. They are a derived table where a limit counts them, since it would count the
 * joined rows otherwise, and where what they are ordered by takes a subquery.
 *
 * @param fields the model's stored fields, in the model's order
 */
record JoinedInstances(
        From from, Expr<ColumnTerm> where, List<Expr<ColumnTerm>> fields, List<SortKey<ColumnTerm>> order) {
    JoinedInstances {
        fields = List.copyOf(fields);
        order = List.copyOf(order);
    }

    /** Returns the instances that a select of a model's stored fields gives. */
    static JoinedInstances of(Select select, LoweringContext context) {
        SortedColumns sorted = SortedColumns.of(select, context);
        int fields = select.columns().size();
        if (select.limit().isNone()) {
            Select rows = sorted.select();
            return new JoinedInstances(rows.from(), rows.where(), rows.columns().subList(0, fields), rows.orderBy());
        }
        Alias alias = context.alias();
        List<Expr<ColumnTerm>> columns = new ArrayList<>();
        for (ColumnType type : sorted.types()) {
            columns.add(new Expr.Leaf<>(new ColumnTerm.DerivedRef(alias, columns.size(), type)));
        }
        return new JoinedInstances(
                new From.Derived(sorted.select().withLimit(select.limit()), alias),
                Expr.alwaysTrue(),
                columns.subList(0, fields),
                order(select, sorted, columns));
    }

    private static List<SortKey<ColumnTerm>> order(
            Select select, SortedColumns sorted, List<Expr<ColumnTerm>> columns) {
        List<SortKey<ColumnTerm>> order = new ArrayList<>();
        for (int i = 0; i < sorted.keys().size(); i++) {
            SortKey<ColumnTerm> key = select.orderBy().get(i);
            order.add(new SortKey<>(columns.get(sorted.keys().get(i)), key.direction(), key.nulls()));
        }
        return order;
    }
}
