package dev.weir.query;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;

/**
 * A field whose values have an order.
 *
 * @param <R> the model
 * @param <T> the Java type of the field, boxed
 */
public record OrderedPath<R, T>(Expr<FieldTerm> expr, FieldType<T> fieldType) implements OrderedExpression<R, T> {

    @Override
    public ArgumentChain arguments() {
        return ArgumentChain.none();
    }
}
