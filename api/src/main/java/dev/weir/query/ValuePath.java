package dev.weir.query;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;

/**
 * A field whose values are compared for being the same only.
 *
 * @param <R> the model
 * @param <T> the Java type of the field, boxed
 */
public record ValuePath<R, T>(Expr<FieldTerm> expr, FieldType<T> fieldType) implements EqualityExpression<R, T> {

    @Override
    public ArgumentChain arguments() {
        return ArgumentChain.none();
    }
}
