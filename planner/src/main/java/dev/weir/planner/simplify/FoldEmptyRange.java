package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.ValueOrder;
import java.util.Optional;

/**
 * {@code x BETWEEN 5 AND 3} and {@code x BETWEEN NULL AND y} become {@code FALSE}. Bounds of text are left alone, since a
 * collation may order them otherwise.
 *
 * <p>Only in a filter: for a NULL {@code x} the range is UNKNOWN, and beside a NULL bound it is FALSE or UNKNOWN.
 */
final class FoldEmptyRange implements Rule<Expr.Between<ColumnTerm>> {
    @Override
    public Class<? super Expr.Between<ColumnTerm>> target() {
        return Expr.Between.class;
    }

    @Override
    public Context context() {
        return Context.FILTER;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.Between<ColumnTerm> between) {
        return Operands.of(between).stream().anyMatch(Literals::isNull) || isReversed(between)
                ? Optional.of(Expr.alwaysFalse())
                : Optional.empty();
    }

    private static boolean isReversed(Expr.Between<ColumnTerm> between) {
        return between.low() instanceof Expr.Literal<ColumnTerm> low
                && between.high() instanceof Expr.Literal<ColumnTerm> high
                && !Literals.isCollated(low.type())
                && ValueOrder.INSTANCE.compare(low.value(), high.value()) > 0;
    }
}
