package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.testing.Profiles;
import org.junit.jupiter.api.Test;

class ArithmeticIsSupportedTest {
    private static final ArithmeticIsSupported CHECK = new ArithmeticIsSupported();
    private static final String DECIMALS = "plus or minus of decimals (needs DECIMAL_ARITHMETIC); store a long of the"
            + " smallest unit, or compute before writing";

    private static Expr<FieldTerm> more(String field, ScalarType type) {
        return plus(field(field), value(type));
    }

    @Test
    void tellsASumOfDecimals() {
        Expr<FieldTerm> sum = more("User.balance", ScalarType.DECIMAL);

        assertThat(Told.missing(CHECK, update(USER, is("User.id"), set("User.balance", sum)), Profiles.SQLITE_LIKE))
                .containsExactly(DECIMALS);
        assertThat(Told.missing(CHECK, query(USER, eq(sum, field("User.balance"))), Profiles.SQLITE_LIKE))
                .containsExactly(DECIMALS);
        assertThat(Told.needs(CHECK, query(USER, eq(sum, field("User.balance")))))
                .containsExactly(Feature.DECIMAL_ARITHMETIC);
    }

    @Test
    void isSilentAboutOtherNumbersAndOtherUses() {
        assertThat(Told.needs(
                        CHECK, update(USER, is("User.id"), set("User.level", more("User.level", ScalarType.INT32)))))
                .isEmpty();
        assertThat(Told.needs(CHECK, update(USER, is("User.balance"), set("User.balance"))))
                .isEmpty();
    }
}
