package dev.weir.query;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;

/** How comparisons are put together. */
final class Comparisons {
    private Comparisons() {}

    static <R, T> Condition<R> with(ComparisonOp op, Expression<R, T> left, T value) {
        FieldType<T> type = left.fieldType();
        return Condition.of(
                new Expr.Comparison<>(op, left.expr(), type.placeholder()),
                left.arguments().then(type.argument(Given.notNull("value", value))));
    }

    static <R, T> Condition<R> between(ComparisonOp op, Expression<R, T> left, Expression<R, T> right) {
        return Condition.of(
                new Expr.Comparison<>(op, left.expr(), right.expr()),
                left.arguments().then(right.arguments()));
    }
}
