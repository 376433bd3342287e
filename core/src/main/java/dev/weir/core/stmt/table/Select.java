package dev.weir.core.stmt.table;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import java.util.List;

/**
 * Reads rows: those of {@code from} for which {@code where} is TRUE, in order, cut to the limit.
 *
 * @param distinct whether rows that agree in all columns are given once, before the limit counts them
 * @param columns what each row gives, one or more
 * @param orderBy most significant first; without any the order is not promised
 */
public record Select(
        boolean distinct,
        From from,
        List<Expr<ColumnTerm>> columns,
        Expr<ColumnTerm> where,
        List<SortKey<ColumnTerm>> orderBy,
        Limit<ColumnTerm> limit)
        implements TableStatement {
    public Select {
        columns = List.copyOf(columns);
        orderBy = List.copyOf(orderBy);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a select of no columns from " + from.alias());
        }
    }

    /** Reads every row, whatever others give. */
    public Select(
            From from,
            List<Expr<ColumnTerm>> columns,
            Expr<ColumnTerm> where,
            List<SortKey<ColumnTerm>> orderBy,
            Limit<ColumnTerm> limit) {
        this(false, from, columns, where, orderBy, limit);
    }

    /** Returns this select of rows from elsewhere. */
    public Select withFrom(From newFrom) {
        return new Select(distinct, newFrom, columns, where, orderBy, limit);
    }

    /** Returns this select with another filter. */
    public Select withWhere(Expr<ColumnTerm> newWhere) {
        return new Select(distinct, from, columns, newWhere, orderBy, limit);
    }

    /** Returns this select with other sort keys. */
    public Select withOrderBy(List<SortKey<ColumnTerm>> newOrderBy) {
        return new Select(distinct, from, columns, where, newOrderBy, limit);
    }

    /** Returns this select with another limit. */
    public Select withLimit(Limit<ColumnTerm> newLimit) {
        return new Select(distinct, from, columns, where, orderBy, newLimit);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitSelect(this);
    }
}
