package dev.weir.query;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;

/**
 * A value that comes before or after others of its type, by {@link dev.weir.core.value.ValueOrder}. A comparison is UNKNOWN
 * where the value is NULL. Nothing comes before or after {@code null}, so giving it to a comparison by order is an
 * {@link IllegalArgumentException}.
 *
 * @param <R> the model
 * @param <T> the Java type of the value, boxed
 */
public sealed interface OrderedExpression<R, T> extends EqualityExpression<R, T>
        permits BoolPath, NumberExpression, OrderedPath, TextPath {

    /** Returns the condition that the value is less than {@code value}. */
    default Condition<R> lt(T value) {
        return Comparisons.with(ComparisonOp.LT, this, value);
    }

    /** Returns the condition that the value is less than another one of the same instance. */
    default Condition<R> lt(Expression<R, T> other) {
        return Comparisons.between(ComparisonOp.LT, this, other);
    }

    /** Returns the condition that the value is at most {@code value}. */
    default Condition<R> le(T value) {
        return Comparisons.with(ComparisonOp.LE, this, value);
    }

    /** Returns the condition that the value is at most another one of the same instance. */
    default Condition<R> le(Expression<R, T> other) {
        return Comparisons.between(ComparisonOp.LE, this, other);
    }

    /** Returns the condition that the value is greater than {@code value}. */
    default Condition<R> gt(T value) {
        return Comparisons.with(ComparisonOp.GT, this, value);
    }

    /** Returns the condition that the value is greater than another one of the same instance. */
    default Condition<R> gt(Expression<R, T> other) {
        return Comparisons.between(ComparisonOp.GT, this, other);
    }

    /** Returns the condition that the value is at least {@code value}. */
    default Condition<R> ge(T value) {
        return Comparisons.with(ComparisonOp.GE, this, value);
    }

    /** Returns the condition that the value is at least another one of the same instance. */
    default Condition<R> ge(Expression<R, T> other) {
        return Comparisons.between(ComparisonOp.GE, this, other);
    }

    /** Returns the condition that the value is from {@code low} to {@code high}, both included. */
    default Condition<R> between(T low, T high) {
        return Condition.of(
                new Expr.Between<>(
                        expr(), fieldType().placeholder(), fieldType().placeholder()),
                arguments()
                        .then(fieldType().argument(Given.notNull("low", low)))
                        .then(fieldType().argument(Given.notNull("high", high))));
    }

    /** Returns the order from the least value to the greatest, NULLs first. */
    default Order<R> asc() {
        return new Order<>(SortKey.ascending(expr()), arguments());
    }

    /** Returns the order from the greatest value to the least, NULLs last. */
    default Order<R> desc() {
        return new Order<>(SortKey.descending(expr()), arguments());
    }
}
