package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.p;
import static dev.weir.planner.simplify.Exprs.selectUsers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.Expr;
import org.junit.jupiter.api.Test;

class RemoveConstantSortKeyTest {
    private static final RemoveConstantSortKey RULE = new RemoveConstantSortKey();

    @Test
    void dropsLiteralsAndParameters() {
        assertThat(RULE.apply(selectUsers(X, lit(1), AGE, p(0), new Expr.Arithmetic<>(ArithmeticOp.ADD, p(0), lit(1)))))
                .contains(selectUsers(X, AGE));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(selectUsers(X, AGE, new Expr.Arithmetic<>(ArithmeticOp.ADD, AGE, lit(1)))))
                .isEmpty();
        assertThat(RULE.apply(selectUsers(X))).isEmpty();
    }
}
