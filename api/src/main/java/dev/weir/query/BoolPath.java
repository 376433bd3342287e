package dev.weir.query;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;

/**
 * A field that is true or false.
 *
 * @param <R> the model
 */
public record BoolPath<R>(Expr<FieldTerm> expr) implements OrderedExpression<R, Boolean> {

    @Override
    public ArgumentChain arguments() {
        return ArgumentChain.none();
    }

    @Override
    public FieldType<Boolean> fieldType() {
        return FieldType.BOOL;
    }

    /** Returns the condition that the field is true. */
    public Condition<R> isTrue() {
        return Condition.of(expr, ArgumentChain.none());
    }

    /** Returns the condition that the field is false; a NULL is not. */
    public Condition<R> isFalse() {
        return isTrue().not();
    }
}
