package dev.weir.planner.verify;

import static dev.weir.planner.testing.FieldExprs.counted;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import org.junit.jupiter.api.Test;

class UpdateIsSoundTest {
    private static final UpdateIsSound CHECK = new UpdateIsSound();
    private static final String READS_ITSELF = "update of User computes a value from other rows of the table that it"
            + " changes; read the value first and set it";

    @Test
    void tellsAnUpdateOfNothing() {
        assertThat(Told.invalid(CHECK, update(USER, is("User.id"))))
                .containsExactly("update of User assigns nothing; set at least one field");
    }

    @Test
    void tellsAFieldAssignedTwice() {
        assertThat(Told.invalid(CHECK, update(USER, is("User.id"), set("User.age"), set("User.age"))))
                .containsExactly("update of User assigns User.age twice; assign it once");
    }

    @Test
    void tellsAKeyThatIsAssigned() {
        assertThat(Told.invalid(CHECK, update(USER, is("User.id"), set("User.id"))))
                .containsExactly("update of User assigns User.id, which is its key; create another instance and delete"
                        + " this one");
    }

    @Test
    void tellsEverythingAtOnce() {
        assertThat(Told.invalid(CHECK, update(USER, is("User.id"), set("User.id"), set("User.id"), set("User.age"))))
                .hasSize(2);
    }

    @Test
    void tellsAValueFromAnotherRowOfItsTable() {
        assertThat(Told.invalid(CHECK, update(USER, is("User.id"), set("User.level", field("User.boss.level")))))
                .containsExactly(READS_ITSELF);
        assertThat(Told.invalid(
                        CHECK, update(USER, is("User.id"), set("User.active", some("User.team", Selection.all())))))
                .containsExactly(READS_ITSELF);
    }

    @Test
    void tellsANumberOfRowsOfItsTable() {
        assertThat(Told.invalid(
                        CHECK,
                        update(USER, is("User.id"), set("User.bossId", counted("User.team", Expr.alwaysTrue())))))
                .containsExactly(READS_ITSELF);
        assertThat(Told.invalid(
                        CHECK,
                        update(USER, is("User.id"), set("User.bossId", counted("User.bookings", Expr.alwaysTrue())))))
                .isEmpty();
    }

    @Test
    void tellsAWayThatComesBackToItsTable() {
        assertThat(Told.invalid(
                        CHECK,
                        update(
                                USER,
                                is("User.id"),
                                set("User.active", some("User.bookings", is("Booking.user.name"))))))
                .containsExactly(READS_ITSELF);
        assertThat(Told.invalid(CHECK, update(USER, is("User.id"), set("User.name", field("User.boss.org.name")))))
                .containsExactly(READS_ITSELF);
    }

    @Test
    void isSilentAboutValuesFromOtherTables() {
        assertThat(Told.invalid(CHECK, update(USER, is("User.id"), set("User.nick", field("User.org.name")))))
                .isEmpty();
        assertThat(Told.invalid(
                        CHECK, update(BOOKING, is("Booking.id"), set("Booking.note", field("Booking.user.name")))))
                .isEmpty();
    }

    @Test
    void isSilentAboutTheRowItselfAndTheFilter() {
        assertThat(Told.invalid(
                        CHECK,
                        update(
                                USER,
                                is("User.boss.name"),
                                set("User.level", plus(field("User.level"), value(ScalarType.INT32))),
                                set("User.age"))))
                .isEmpty();
        assertThat(Told.invalid(CHECK, query(USER, Expr.alwaysTrue()))).isEmpty();
    }
}
