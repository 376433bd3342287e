package dev.weir.query;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A value that can be compared for being the same. A comparison is UNKNOWN where the value is NULL, or the one it is
 * compared with.
 *
 * @param <R> the model
 * @param <T> the Java type of the value, boxed
 */
public sealed interface EqualityExpression<R, T> extends Expression<R, T> permits OrderedExpression, ValuePath {

    /** Returns the condition that the value is {@code value}; for {@code null}, that it is NULL. */
    default Condition<R> eq(@Nullable T value) {
        return value == null ? isNull() : Comparisons.with(ComparisonOp.EQ, this, value);
    }

    /** Returns the condition that the value is another one of the same instance. */
    default Condition<R> eq(Expression<R, T> other) {
        return Comparisons.between(ComparisonOp.EQ, this, other);
    }

    /**
     * Returns the condition that the value is there and is not {@code value}; for {@code null}, that it is there. An
     * instance whose value is NULL is not selected.
     */
    default Condition<R> ne(@Nullable T value) {
        return value == null ? isNotNull() : Comparisons.with(ComparisonOp.NE, this, value);
    }

    /** Returns the condition that the value is there and is not another one of the same instance. */
    default Condition<R> ne(Expression<R, T> other) {
        return Comparisons.between(ComparisonOp.NE, this, other);
    }

    /**
     * Returns the condition that the value is among {@code values}. No value is among none. A {@code null} among them
     * matches nothing, not even NULL.
     */
    default Condition<R> in(Collection<? extends @Nullable T> values) {
        if (values.isEmpty()) {
            return Condition.of(Expr.alwaysFalse(), ArgumentChain.none());
        }
        return Condition.of(
                new Expr.InSet<>(expr(), fieldType().listPlaceholder()),
                arguments().then(fieldType().list(values)));
    }

    /**
     * Returns the condition that the value is there and not among {@code values}. Every value, NULL too, is not among
     * none. With a {@code null} among them no instance is selected: whether a value is not the unknown one is not known.
     */
    default Condition<R> notIn(Collection<? extends @Nullable T> values) {
        return in(values).not();
    }

    /** Returns the condition that the value is NULL. */
    default Condition<R> isNull() {
        return Condition.of(new Expr.IsNull<>(expr()), arguments());
    }

    /** Returns the condition that the value is not NULL. */
    default Condition<R> isNotNull() {
        return isNull().not();
    }
}
