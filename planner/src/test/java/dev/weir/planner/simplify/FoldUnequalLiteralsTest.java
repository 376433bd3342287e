package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.AGE;
import static dev.weir.planner.simplify.Exprs.FALSE;
import static dev.weir.planner.simplify.Exprs.LEVEL;
import static dev.weir.planner.simplify.Exprs.NICK;
import static dev.weir.planner.simplify.Exprs.X;
import static dev.weir.planner.simplify.Exprs.and;
import static dev.weir.planner.simplify.Exprs.eq;
import static dev.weir.planner.simplify.Exprs.lit;
import static dev.weir.planner.simplify.Exprs.ne;
import static dev.weir.planner.simplify.Exprs.p;
import static dev.weir.planner.simplify.Exprs.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Value;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FoldUnequalLiteralsTest {
    private static final FoldUnequalLiterals RULE = new FoldUnequalLiterals();

    @Test
    void seesOneColumnWithTwoValues() {
        assertThat(RULE.apply(and(eq(AGE, lit(1)), X, eq(AGE, lit(2))))).contains(FALSE);
    }

    @Test
    void leavesOthersAlone() {
        assertThat(RULE.apply(and(eq(AGE, lit(1)), eq(LEVEL, lit(2))))).isEmpty();
        assertThat(RULE.apply(and(eq(AGE, lit(1)), eq(AGE, p(0))))).isEmpty();
        assertThat(RULE.apply(and(eq(AGE, lit(1)), ne(AGE, lit(2))))).isEmpty();
    }

    @Test
    void leavesTextToTheCollation() {
        assertThat(RULE.apply(and(eq(NICK, lit("a")), eq(NICK, lit("A"))))).isEmpty();
    }

    @Test
    void comparesByNumber() {
        Expr<ColumnTerm> balance = user("balance");
        Expr<ColumnTerm> one = new Expr.Literal<>(new Value.Decimal(new BigDecimal("1.0")));
        Expr<ColumnTerm> same = new Expr.Literal<>(new Value.Decimal(new BigDecimal("1.00")));

        assertThat(RULE.apply(and(eq(balance, one), eq(balance, same)))).isEmpty();
    }

    @Test
    void isForFiltersOnly() {
        assertThat(RULE.context()).isEqualTo(Context.FILTER);
        Truth.assertKept(RULE, and(eq(AGE, lit(1)), eq(AGE, lit(2))));
    }
}
