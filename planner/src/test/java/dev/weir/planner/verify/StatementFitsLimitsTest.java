package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.in;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.not;
import static dev.weir.planner.testing.FieldExprs.or;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.sorted;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Capability;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.testing.Profiles;
import org.junit.jupiter.api.Test;

class StatementFitsLimitsTest {
    private static final StatementFitsLimits CHECK = new StatementFitsLimits();
    private static final Capability TWO_VALUES = Profiles.limited(2, 1_000);

    @Test
    void tellsMoreValuesThanTheDatabaseTakes() {
        assertThat(Told.missing(CHECK, query(USER, or(is("User.age"), is("User.name"), is("User.nick"))), TWO_VALUES))
                .containsExactly("a statement with 3 values, where 2 are the most (needs BINDINGS); compare with a list"
                        + " by in(), which is one value");
    }

    @Test
    void countsValuesBehindRelationsInIncludesAndInAssignments() {
        assertThat(Told.missing(
                        CHECK,
                        query(
                                ORG,
                                some("Org.users", or(is("User.age"), is("User.name"))),
                                include("Org.users", Selection.where(is("User.nick")))),
                        TWO_VALUES))
                .hasSize(1);
        assertThat(Told.missing(CHECK, update(USER, or(is("User.age"), is("User.name")), set("User.nick")), TWO_VALUES))
                .hasSize(1);
    }

    @Test
    void countsTheKeysThatALoadIsSentFor() {
        assertThat(Told.missing(
                        CHECK,
                        query(
                                ORG,
                                Expr.alwaysTrue(),
                                include("Org.users", Selection.where(or(is("User.age"), is("User.name"))))),
                        TWO_VALUES))
                .hasSize(1);
    }

    @Test
    void countsTheRowThatAWindowByKeysetGoesOnAfter() {
        Query windows = query(
                ORG,
                sorted(Expr.alwaysTrue(), SortKey.ascending(plus(field("Org.id"), value(ScalarType.INT64)))),
                include("Org.users"));

        // the value of the sort key and the keys of the load, the window, two keys up to four times, the value again
        assertThat(Told.missing(CHECK, windows, Profiles.keyset(2 + 1 + 8 + 5))).isEmpty();
        assertThat(Told.missing(CHECK, windows, Profiles.keyset(2 + 1 + 8 + 4)))
                .singleElement()
                .asString()
                .startsWith("a statement with 16 values, where 15 are the most");
        assertThat(Told.missing(CHECK, windows, Profiles.limited(2, 1_000))).isEmpty();
    }

    @Test
    void countsAListAsOne() {
        assertThat(Told.missing(CHECK, query(USER, or(in("User.age"), is("User.name"))), TWO_VALUES))
                .isEmpty();
    }

    @Test
    void tellsANestingThatIsTooDeep() {
        Expr<FieldTerm> deep = is("User.age");
        for (int i = 0; i < 12; i++) {
            deep = not(deep);
        }

        assertThat(Told.missing(CHECK, query(USER, deep), Profiles.limited(100, 20)))
                .containsExactly("a statement as deep as 21, where 20 is the most (needs EXPRESSION_DEPTH); combine"
                        + " conditions with allOf() or anyOf(), side by side");
        assertThat(Told.missing(CHECK, query(USER, deep), Profiles.limited(100, 21)))
                .isEmpty();
    }

    @Test
    void countsWhatIsBehindARelationOnceMoreForEachRelationAroundIt() {
        Expr<FieldTerm> related = some("Org.users", some("User.bookings", is("Booking.note")));

        // two relations of three levels, a comparison, eight for what is put around; three times
        assertThat(Told.missing(CHECK, query(ORG, related), Profiles.limited(100, 44)))
                .containsExactly(
                        "a statement as deep as 45, where 44 is the most (needs EXPRESSION_DEPTH); follow fewer"
                                + " relations in one condition, or query for the keys first");
        assertThat(Told.missing(CHECK, query(ORG, related), Profiles.limited(100, 45)))
                .isEmpty();
    }
}
