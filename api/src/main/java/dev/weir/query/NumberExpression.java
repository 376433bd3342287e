package dev.weir.query;

import dev.weir.core.stmt.expr.ArithmeticOp;

/**
 * A number. Sums and differences have the type of their operands; a result outside of it is an error of the database.
 *
 * @param <R> the model
 * @param <N> the Java type of the number, boxed
 */
public sealed interface NumberExpression<R, N extends Number> extends OrderedExpression<R, N>
        permits NumberPath, ComputedNumber {

    /** Returns this number plus {@code addend}. */
    default NumberExpression<R, N> plus(N addend) {
        return ComputedNumber.of(ArithmeticOp.ADD, this, addend);
    }

    /** Returns this number plus another one of the same instance. */
    default NumberExpression<R, N> plus(Expression<R, N> addend) {
        return ComputedNumber.of(ArithmeticOp.ADD, this, addend);
    }

    /** Returns this number minus {@code subtrahend}. */
    default NumberExpression<R, N> minus(N subtrahend) {
        return ComputedNumber.of(ArithmeticOp.SUBTRACT, this, subtrahend);
    }

    /** Returns this number minus another one of the same instance. */
    default NumberExpression<R, N> minus(Expression<R, N> subtrahend) {
        return ComputedNumber.of(ArithmeticOp.SUBTRACT, this, subtrahend);
    }
}
