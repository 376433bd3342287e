package dev.weir.planner.verify;

import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.verify.StatementParts.Part;

/** The database adds and subtracts without losing digits. */
final class ArithmeticIsSupported implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        for (Part<Expr<FieldTerm>> part : parts.exprs()) {
            if (part.value() instanceof Expr.Arithmetic<FieldTerm> arithmetic
                    && arithmetic.type() == ScalarType.DECIMAL) {
                verdict.needs(
                        Feature.DECIMAL_ARITHMETIC,
                        "plus or minus of decimals",
                        "store a long of the smallest unit, or compute before writing");
            }
        }
    }
}
