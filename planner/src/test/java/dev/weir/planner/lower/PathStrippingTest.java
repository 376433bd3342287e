package dev.weir.planner.lower;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.in;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.isNull;
import static dev.weir.planner.testing.FieldExprs.match;
import static dev.weir.planner.testing.FieldExprs.not;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.Statements.delete;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.normalize.Normalizer;
import dev.weir.planner.testing.ModelText;
import dev.weir.planner.testing.SampleModels;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PathStrippingTest {
    private static Optional<String> moved(Expr<FieldTerm> condition) {
        Delete delete = (Delete)
                Normalizer.normalize(delete(BADGE, condition), SampleModels.APP).statement();
        return PathStripping.move(delete.selection().filter()).map(ModelText::of);
    }

    @Test
    void movesAComparison() {
        assertThat(moved(is("Badge.user.name"))).contains("some user (where name = ?0)");
        assertThat(moved(eq(value(ScalarType.TEXT), field("Badge.user.name")))).contains("some user (where ?0 = name)");
        assertThat(moved(eq(field("Badge.user.name"), field("Badge.user.nick"))))
                .contains("some user (where name = nick)");
    }

    @Test
    void takesOneStepAtATime() {
        assertThat(moved(is("Badge.user.org.name"))).contains("some user (where org.name = ?0)");
        assertThat(moved(eq(field("Badge.user.org.name"), field("Badge.user.nick"))))
                .contains("some user (where org.name = nick)");
    }

    @Test
    void movesWhatIsUnknownWithoutTheRow() {
        assertThat(moved(new Expr.Between<>(field("Badge.user.id"), number(1), number(2))))
                .contains("some user (where id between 1 and 2)");
        assertThat(moved(in("Badge.user.id"))).contains("some user (where id in ?0)");
        assertThat(moved(new Expr.InList<>(field("Badge.user.id"), List.of(number(1)))))
                .contains("some user (where id in (1))");
        assertThat(moved(match(TextMatchKind.LIKE, "Badge.user.nick"))).contains("some user (where nick like ?0)");
        assertThat(moved(not(is("Badge.user.nick")))).contains("some user (where not (nick = ?0))");
        assertThat(moved(field("Badge.user.vip"))).contains("some user (where vip)");
    }

    @Test
    void leavesWhatComputes() {
        assertThat(moved(eq(plus(field("Badge.user.id"), number(1)), number(2))))
                .isEmpty();
        assertThat(moved(not(eq(field("Badge.user.id"), plus(field("Badge.user.id"), number(1))))))
                .isEmpty();
    }

    @Test
    void leavesWhatMayBeTrueWithoutTheRow() {
        assertThat(moved(isNull("Badge.user.nick"))).isEmpty();
        assertThat(moved(not(isNull("Badge.user.nick")))).isEmpty();
        assertThat(moved(not(new Expr.IsTrue<>(is("Badge.user.nick"))))).isEmpty();
        assertThat(moved(eq(isNull("Badge.user.nick"), field("Badge.user.vip"))))
                .isPresent();
    }

    /** No number is in an empty list, which NOT makes TRUE for any number and for none. */
    @Test
    void leavesANegatedMembership() {
        assertThat(moved(not(in("Badge.user.id")))).isEmpty();
        assertThat(moved(not(new Expr.InList<>(field("Badge.user.id"), List.of(number(1))))))
                .isEmpty();
        assertThat(moved(new Expr.InSet<>(number(1), value(new ListType(ScalarType.INT64)))))
                .isEmpty();
    }

    @Test
    void leavesABoundThatMayBeMissing() {
        assertThat(moved(new Expr.Between<>(number(1), field("Badge.user.id"), number(0))))
                .isEmpty();
    }

    @Test
    void leavesWhatIsAboutSeveralRows() {
        assertThat(moved(eq(field("Badge.user.name"), field("Badge.code")))).isEmpty();
        assertThat(moved(eq(field("Badge.user.id"), field("Badge.userId")))).isEmpty();
        assertThat(moved(and(is("Badge.user.name"), is("Badge.code")))).isEmpty();
    }

    @Test
    void leavesWhatHasNoPath() {
        assertThat(moved(is("Badge.code"))).isEmpty();
        assertThat(moved(eq(number(1), number(2)))).isEmpty();
        assertThat(moved(Expr.alwaysTrue())).isEmpty();
    }

    @Test
    void leavesAConditionOnRelatedRowsInsideWhereItBegins() {
        assertThat(moved(eq(some("Badge.scans", is("Scan.door")), field("Badge.user.vip"))))
                .isEmpty();
        assertThat(moved(some("Badge.user.bookings", is("Booking.note")))).isEmpty();
    }
}
