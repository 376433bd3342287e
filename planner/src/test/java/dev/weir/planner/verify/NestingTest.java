package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.counted;
import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.not;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.APP;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.SCAN;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.create;
import static dev.weir.planner.testing.Statements.delete;
import static dev.weir.planner.testing.Statements.fields;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.nested;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.sorted;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NestingTest {
    private static Nesting of(Expr<FieldTerm> filter) {
        return Nesting.of(query(USER, filter), APP);
    }

    @Test
    void countsOperatorsOnTheLongestWay() {
        assertThat(of(Expr.alwaysTrue())).isEqualTo(new Nesting(0, 0));
        assertThat(of(is("User.age"))).isEqualTo(new Nesting(1, 0));
        assertThat(of(and(not(is("User.age")), is("User.name")))).isEqualTo(new Nesting(3, 0));
    }

    @Test
    void countsAWideJunctionByItsGroups() {
        assertThat(of(new Expr.And<>(Collections.nCopies(16, field("User.vip"))))
                        .levels())
                .isEqualTo(15);
        assertThat(of(new Expr.And<>(Collections.nCopies(17, field("User.vip"))))
                        .levels())
                .isEqualTo(16);
        assertThat(of(new Expr.Or<>(Collections.nCopies(10_000, field("User.vip"))))
                        .levels())
                .isLessThan(60);
    }

    @Test
    void countsRelationsAsSeveralLevels() {
        assertThat(Nesting.of(query(BOOKING, is("Booking.user.org.name")), APP)).isEqualTo(new Nesting(7, 2));
        assertThat(of(some("User.bookings", is("Booking.note")))).isEqualTo(new Nesting(4, 1));
        assertThat(of(some("User.boss.bookings", is("Booking.note")))).isEqualTo(new Nesting(7, 2));
        assertThat(of(some("User.bookings", Selection.all()))).isEqualTo(new Nesting(3, 1));
        assertThat(of(eq(counted("User.boss.bookings", is("Booking.note")), number(1))))
                .isEqualTo(new Nesting(8, 2));
    }

    @Test
    void countsIncludesAndWhatIsCreatedTogether() {
        assertThat(Nesting.of(query(ORG, Selection.all(), include("Org.users", include("User.bookings"))), APP))
                .isEqualTo(new Nesting(6, 0));
        Create badge = new Create(
                BADGE, fields(BADGE, "code"), List.of(), List.of(nested("Badge.scans", create(SCAN, "door"))));
        assertThat(Nesting.of(badge, APP)).isEqualTo(new Nesting(3, 0));
    }

    @Test
    void looksEverywhere() {
        assertThat(Nesting.of(query(USER, sorted(Expr.alwaysTrue(), asc("User.boss.name"))), APP))
                .isEqualTo(new Nesting(3, 1));
        assertThat(Nesting.of(delete(USER, not(is("User.age"))), APP)).isEqualTo(new Nesting(2, 0));
        assertThat(Nesting.of(
                        update(
                                USER,
                                Expr.alwaysTrue(),
                                set("User.level", plus(field("User.level"), value(ScalarType.INT32)))),
                        APP))
                .isEqualTo(new Nesting(1, 0));
    }

    @Test
    void measuresWhatIsTooDeepForRecursion() {
        Expr<FieldTerm> deep = field("User.vip");
        for (int i = 0; i < 1_000_000; i++) {
            deep = not(deep);
        }

        assertThat(of(deep)).isEqualTo(new Nesting(1_000_000, 0));
    }
}
