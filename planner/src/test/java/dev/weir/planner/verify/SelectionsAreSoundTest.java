package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.literal;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.limited;
import static dev.weir.planner.testing.Statements.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectionsAreSoundTest {
    private static final SelectionsAreSound CHECK = new SelectionsAreSound();

    private static List<String> told(Optional<Expr<FieldTerm>> count, Optional<Expr<FieldTerm>> offset) {
        return Told.invalid(CHECK, query(USER, limited(Selection.all(), new Limit<>(count, offset))));
    }

    @Test
    void tellsAFilterThatIsNoCondition() {
        assertThat(Told.invalid(CHECK, query(USER, field("User.age"))))
                .containsExactly(
                        "selection of User is filtered by a value of type int32; compare it with another value");
    }

    @Test
    void tellsANumberBelowZero() {
        assertThat(told(Optional.of(number(-1)), Optional.of(number(Long.MIN_VALUE))))
                .containsExactly(
                        "selection of User has the limit -1; give zero or more",
                        "selection of User has the offset -9223372036854775808; give zero or more");
    }

    @Test
    void tellsANumberThatIsNull() {
        assertThat(told(Optional.of(literal(new Value.Null(ScalarType.INT64))), Optional.empty()))
                .containsExactly("selection of User has a limit that is NULL; give zero or more, or leave it out");
    }

    @Test
    void tellsANumberThatDiffersByRow() {
        assertThat(told(Optional.of(field("User.id")), Optional.of(plus(value(ScalarType.INT64), number(1)))))
                .containsExactly(
                        "selection of User has a computed limit; compute it first and give the number",
                        "selection of User has a computed offset; compute it first and give the number");
    }

    @Test
    void looksBehindRelationsAndIntoIncludes() {
        Selection wrong = limited(Selection.all(), Limit.<FieldTerm>none().withCount(number(-1)));

        assertThat(Told.invalid(CHECK, query(USER, some("User.bookings", wrong), include("User.team", wrong))))
                .containsExactly(
                        "selection of Booking has the limit -1; give zero or more",
                        "selection of User has the limit -1; give zero or more");
    }

    @Test
    void isSilentAboutNumbers() {
        assertThat(told(Optional.of(number(0)), Optional.of(value(ScalarType.INT64))))
                .isEmpty();
        assertThat(Told.invalid(CHECK, query(USER, is("User.age")))).isEmpty();
        assertThat(Told.invalid(CHECK, query(USER, field("User.vip")))).isEmpty();
    }
}
