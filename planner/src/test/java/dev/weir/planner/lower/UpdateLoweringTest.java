package dev.weir.planner.lower;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.ROOM;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.fields;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.sorted;
import static dev.weir.planner.testing.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Operation;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Update;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.plan.Action;
import dev.weir.planner.testing.StatementText;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdateLoweringTest {
    private static Operation.OnRows change(Update update) {
        return ((Action.Change) AsLowered.lowered(update).action()).operation();
    }

    @Test
    void assignsColumns() {
        assertThat(StatementText.of(change(update(
                        USER,
                        is("User.id"),
                        set("User.orgId"),
                        set("User.level", plus(field("User.level"), value(ScalarType.INT32)))))))
                .isEqualTo("update users t0 set org_id = :1, level = t0.level + :2 where t0.id = :0");
    }

    @Test
    void answersTheNumberOfRowsUnlessItReturnsThem() {
        assertThat(change(update(USER, is("User.id"), set("User.age"))).results())
                .isEmpty();

        Operation.OnRows returning = change(new Update(
                USER, Selection.where(is("User.id")), List.of(set("User.age")), fields(USER, "age", "orgId")));
        assertThat(StatementText.of(returning))
                .isEqualTo("update users t0 set age = :1 where t0.id = :0 returning age, org_id");
        assertThat(returning.results())
                .containsExactly(
                        new ColumnType(ScalarType.INT32, StorageType.Plain.INT32),
                        new ColumnType(ScalarType.INT64, StorageType.Plain.INT64));
    }

    @Test
    void readsTheRowAndRelatedRows() {
        assertThat(StatementText.of(change(update(
                        USER, some("User.bookings", is("Booking.note")), set("User.nick", field("User.org.name"))))))
                .isEqualTo("update users t0 set nick = (select t2.name from orgs t2 where t2.id = t0.org_id) where"
                        + " (t0.id) in (select t1.user_id from bookings t1 where t1.note = :0)");
    }

    @Test
    void findsTheRowsOfALimitByTheirKeys() {
        assertThat(StatementText.of(change(new Update(
                        USER,
                        first(sorted(is("User.active"), asc("User.name"))),
                        List.of(set("User.age")),
                        List.of()))))
                .isEqualTo("update users t0 set age = :2 where (t0.id) in (select t1.id from users t1 where t1.active ="
                        + " :0 order by t1.name asc limit :1)");
        assertThat(StatementText.of(
                        change(new Update(ROOM, first(Selection.all()), List.of(set("Room.label")), List.of()))))
                .isEqualTo("update rooms t0 set label = :1 where (t0.house, t0.number) in (select t1.house, t1.number"
                        + " from rooms t1 limit :0)");
    }

    @Test
    void isASingleWrite() {
        Update update = update(USER, and(is("User.id"), is("User.age")), set("User.age"));

        assertThat(AsLowered.lowered(update).access()).isEqualTo(AccessMode.WRITE);
        assertThat(AsLowered.lowered(update).atomic()).isFalse();
        assertThat(AsLowered.foundToDoNothing(update))
                .isEqualTo(new Lowered(new Action.Nothing(), AccessMode.WRITE, false));
    }
}
