package dev.weir.planner.simplify;

import static dev.weir.planner.simplify.Exprs.FALSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import org.junit.jupiter.api.Test;

class TreatUnknownAsFalseTest {
    private static final TreatUnknownAsFalse RULE = new TreatUnknownAsFalse();

    @Test
    void isFalse() {
        assertThat(RULE.apply(new Expr.Literal<ColumnTerm>(new Value.Null(ScalarType.BOOL))))
                .contains(FALSE);
    }

    @Test
    void leavesOtherLiteralsAlone() {
        assertThat(RULE.apply(new Expr.Literal<ColumnTerm>(Value.Bool.TRUE))).isEmpty();
        assertThat(RULE.apply(new Expr.Literal<ColumnTerm>(Value.Bool.FALSE))).isEmpty();
    }

    @Test
    void isForFiltersOnly() {
        assertThat(RULE.context()).isEqualTo(Context.FILTER);
    }
}
