package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.From;
import dev.weir.core.stmt.table.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Rebuilds a select with the expressions and selects inside it replaced; gives the same select back if none changed. */
@SuppressWarnings("ReferenceEquality") // "unchanged" is the same object; equal ones would be compared in depth
final class SelectMapper {
    private final UnaryOperator<Expr<ColumnTerm>> exprs;
    private final UnaryOperator<Expr<ColumnTerm>> filter;
    private final UnaryOperator<Select> selects;

    /**
     * Creates a mapper.
     *
     * @param exprs replaces columns, sort keys and the parts of the limit
     * @param filter replaces the filter
     * @param selects replaces the select that rows are derived from
     */
    SelectMapper(
            UnaryOperator<Expr<ColumnTerm>> exprs,
            UnaryOperator<Expr<ColumnTerm>> filter,
            UnaryOperator<Select> selects) {
        this.exprs = exprs;
        this.filter = filter;
        this.selects = selects;
    }

    Select map(Select select) {
        From from = from(select.from());
        List<Expr<ColumnTerm>> columns = Lists.map(select.columns(), exprs);
        Expr<ColumnTerm> where = filter.apply(select.where());
        List<SortKey<ColumnTerm>> orderBy = Lists.map(select.orderBy(), key -> key(key, exprs));
        Limit<ColumnTerm> limit = limit(select.limit());
        return from == select.from()
                        && columns == select.columns()
                        && where == select.where()
                        && orderBy == select.orderBy()
                        && limit == select.limit()
                ? select
                : new Select(select.distinct(), from, columns, where, orderBy, limit);
    }

    static SortKey<ColumnTerm> key(SortKey<ColumnTerm> key, UnaryOperator<Expr<ColumnTerm>> exprs) {
        Expr<ColumnTerm> expr = exprs.apply(key.expr());
        return expr == key.expr() ? key : new SortKey<>(expr, key.direction(), key.nulls());
    }

    private From from(From from) {
        if (from instanceof From.Derived derived) {
            Select select = selects.apply(derived.select());
            return select == derived.select() ? derived : new From.Derived(select, derived.alias());
        }
        return from;
    }

    private Limit<ColumnTerm> limit(Limit<ColumnTerm> limit) {
        Optional<Expr<ColumnTerm>> count = part(limit.count());
        Optional<Expr<ColumnTerm>> offset = part(limit.offset());
        return same(count, limit.count()) && same(offset, limit.offset()) ? limit : new Limit<>(count, offset);
    }

    private Optional<Expr<ColumnTerm>> part(Optional<Expr<ColumnTerm>> part) {
        return part.map(exprs);
    }

    private static boolean same(Optional<Expr<ColumnTerm>> left, Optional<Expr<ColumnTerm>> right) {
        return left.isEmpty() ? right.isEmpty() : right.isPresent() && left.get() == right.get();
    }
}
