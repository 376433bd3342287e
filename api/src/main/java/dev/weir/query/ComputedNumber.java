package dev.weir.query;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;

/** A number that no field holds: a sum, a difference, how many related instances there are. */
record ComputedNumber<R, N extends Number>(Expr<FieldTerm> expr, ArgumentChain arguments, FieldType<N> fieldType)
        implements NumberExpression<R, N> {

    static <R, N extends Number> ComputedNumber<R, N> of(ArithmeticOp op, Expression<R, N> left, N right) {
        FieldType<N> type = left.fieldType();
        return new ComputedNumber<>(
                new Expr.Arithmetic<>(op, left.expr(), type.placeholder()),
                left.arguments().then(type.argument(Given.notNull("operand", right))),
                type);
    }

    static <R, N extends Number> ComputedNumber<R, N> of(
            ArithmeticOp op, Expression<R, N> left, Expression<R, N> right) {
        return new ComputedNumber<>(
                new Expr.Arithmetic<>(op, left.expr(), right.expr()),
                left.arguments().then(right.arguments()),
                left.fieldType());
    }
}
