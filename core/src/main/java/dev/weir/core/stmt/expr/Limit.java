package dev.weir.core.stmt.expr;

import dev.weir.core.value.ScalarType;
import java.util.Optional;

/**
 * How many rows of an ordered result are wanted. Both parts are expressions, so that a user's number is a value and not
 * part of the shape.
 *
 * @param count the most rows to give; all of them without it
 * @param offset how many rows to pass over first; none without it
 * @param <T> what leaves refer to
 */
public record Limit<T extends Term>(Optional<Expr<T>> count, Optional<Expr<T>> offset) {
    private static final Limit<?> NONE = new Limit<>(Optional.empty(), Optional.empty());

    public Limit {
        count.ifPresent(expr -> requireInt64("LIMIT", expr));
        offset.ifPresent(expr -> requireInt64("OFFSET", expr));
    }

    /** Returns the limit that lets every row through. */
    @SuppressWarnings("unchecked") // holds no expression of any family
    public static <T extends Term> Limit<T> none() {
        return (Limit<T>) NONE;
    }

    /** Returns whether every row is let through. */
    public boolean isNone() {
        return count.isEmpty() && offset.isEmpty();
    }

    /** Returns this limit with another count. */
    public Limit<T> withCount(Expr<T> newCount) {
        return new Limit<>(Optional.of(newCount), offset);
    }

    /** Returns this limit with another offset. */
    public Limit<T> withOffset(Expr<T> newOffset) {
        return new Limit<>(count, Optional.of(newOffset));
    }

    private static void requireInt64(String construct, Expr<?> expr) {
        if (expr.type() != ScalarType.INT64) {
            throw new IllegalArgumentException(
                    construct + " needs int64, got " + expr.type().label());
        }
    }
}
