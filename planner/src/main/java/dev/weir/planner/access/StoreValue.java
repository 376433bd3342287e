package dev.weir.planner.access;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.TableParts;
import dev.weir.core.value.ScalarType;

/** Whether a column is given a value that a store computes, as {@link KeyedOperation.Update#readFirst} says. */
final class StoreValue {
    private StoreValue() {}

    static boolean can(Expr<ColumnTerm> value) {
        return isBound(value)
                || isColumnWithoutNull(value)
                || (value instanceof Expr.Arithmetic<ColumnTerm> sum && canAdd(sum));
    }

    /** A store adds decimal numbers, so a binary fraction would come out different; and what is not there has no sum. */
    private static boolean canAdd(Expr.Arithmetic<ColumnTerm> sum) {
        boolean exact = sum.type() instanceof ScalarType scalar && (scalar.integral() || scalar == ScalarType.DECIMAL);
        boolean added = isColumnWithoutNull(sum.left()) && isBound(sum.right());
        boolean onTop = sum.op() == ArithmeticOp.ADD && isBound(sum.left()) && isColumnWithoutNull(sum.right());
        return exact && (added || onTop);
    }

    /** Returns whether a value is made of nothing but what is bound, so that it is computed before anything is sent. */
    private static boolean isBound(Expr<ColumnTerm> value) {
        return TableParts.of(value).terms(ColumnTerm.class).allMatch(ColumnTerm.Param.class::isInstance);
    }

    private static boolean isColumnWithoutNull(Expr<ColumnTerm> expr) {
        return Conjuncts.column(expr).filter(ref -> !ref.nullable()).isPresent();
    }
}
