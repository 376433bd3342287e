package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Value;
import dev.weir.core.value.ValueOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code x = 1 AND x = 2} becomes {@code FALSE}. Text is left alone, since a collation may find unlike texts equal.
 *
 * <p>Only in a filter: where {@code x} is NULL, so is the conjunction.
 */
final class FoldUnequalLiterals implements Rule<Expr.And<ColumnTerm>> {
    @Override
    public Class<? super Expr.And<ColumnTerm>> target() {
        return Expr.And.class;
    }

    @Override
    public Context context() {
        return Context.FILTER;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.And<ColumnTerm> and) {
        Map<Expr<ColumnTerm>, Value> required = new LinkedHashMap<>();
        for (Expr<ColumnTerm> operand : and.operands()) {
            if (operand instanceof Expr.Comparison<ColumnTerm> equality
                    && equality.op() == ComparisonOp.EQ
                    && equality.right() instanceof Expr.Literal<ColumnTerm> literal
                    && !Literals.isNull(literal)
                    && !Literals.isCollated(literal.type())) {
                Value other = required.putIfAbsent(equality.left(), literal.value());
                if (other != null && ValueOrder.INSTANCE.compare(other, literal.value()) != 0) {
                    return Optional.of(Expr.alwaysFalse());
                }
            }
        }
        return Optional.empty();
    }
}
