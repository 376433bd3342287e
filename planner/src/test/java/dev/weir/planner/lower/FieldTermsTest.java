package dev.weir.planner.lower;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.arg;
import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.isNull;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.ref;
import static dev.weir.planner.testing.FieldExprs.some;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import org.junit.jupiter.api.Test;

class FieldTermsTest {
    @Test
    void areThoseOfTheLeavesFromLeftToRight() {
        assertThat(FieldTerms.of(and(eq(field("User.id"), arg(0, ScalarType.INT64)), isNull("User.org.name"))))
                .containsExactly(ref("User.id"), new FieldTerm.Argument(0, ScalarType.INT64), ref("User.org.name"));
        assertThat(FieldTerms.of(eq(number(1), number(1)))).isEmpty();
    }

    @Test
    void leaveOutWhatIsBehindARelation() {
        Expr<FieldTerm> some = some("User.bookings", isNull("Booking.note"));

        assertThat(FieldTerms.of(and(some, isNull("User.age"))))
                .containsExactly(((Expr.Leaf<FieldTerm>) some).term(), ref("User.age"));
    }
}
