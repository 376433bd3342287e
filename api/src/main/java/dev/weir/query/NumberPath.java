package dev.weir.query;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;

/**
 * A field that holds numbers.
 *
 * @param <R> the model
 * @param <N> the Java type of the field, boxed
 */
public record NumberPath<R, N extends Number>(Expr<FieldTerm> expr, FieldType<N> fieldType)
        implements NumberExpression<R, N> {

    @Override
    public ArgumentChain arguments() {
        return ArgumentChain.none();
    }
}
