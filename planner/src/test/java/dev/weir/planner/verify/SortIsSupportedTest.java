package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.count;
import static dev.weir.planner.testing.Statements.exists;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.planner.testing.Profiles;
import org.junit.jupiter.api.Test;

class SortIsSupportedTest {
    private static final SortIsSupported CHECK = new SortIsSupported();
    private static final Capability LACKING = Profiles.without(Feature.SORT);

    @Test
    void tellsAnOrder() {
        assertThat(Told.missing(CHECK, query(USER, sorted(is("User.age"), asc("User.name"))), LACKING))
                .containsExactly("an order of User (needs SORT); sort what it gives, or use a database that sorts");
    }

    @Test
    void looksBehindRelationsAndIntoIncludes() {
        assertThat(Told.missing(
                        CHECK,
                        query(
                                USER,
                                some("User.bookings", sorted(Expr.alwaysTrue(), asc("Booking.id"))),
                                include("User.team", sorted(Expr.alwaysTrue(), asc("User.name")))),
                        LACKING))
                .containsExactly(
                        "an order of Booking (needs SORT); sort what it gives, or use a database that sorts",
                        "an order of User (needs SORT); sort what it gives, or use a database that sorts");
    }

    @Test
    void isSilentWhereRowsAreOnlyCounted() {
        assertThat(Told.missing(CHECK, count(USER, sorted(is("User.age"), asc("User.name"))), LACKING))
                .isEmpty();
        assertThat(Told.missing(CHECK, exists(USER, first(sorted(is("User.age"), asc("User.name")))), LACKING))
                .isEmpty();
    }

    @Test
    void isSilentWithoutAnOrder() {
        assertThat(Told.needs(CHECK, query(USER, is("User.age")))).isEmpty();
        assertThat(Told.missing(CHECK, query(USER, sorted(is("User.age"), asc("User.name"))), Profiles.SQLITE_LIKE))
                .isEmpty();
    }
}
