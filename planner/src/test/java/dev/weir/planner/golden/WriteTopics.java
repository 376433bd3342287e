package dev.weir.planner.golden;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.literal;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.LOCKER;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.ROOM;
import static dev.weir.planner.testing.SampleModels.SCAN;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.create;
import static dev.weir.planner.testing.Statements.delete;
import static dev.weir.planner.testing.Statements.fields;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.nested;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.sorted;
import static dev.weir.planner.testing.Statements.update;

import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import java.util.List;

/** What is written. */
final class WriteTopics {
    private WriteTopics() {}

    static Topic creates() {
        Create.Nested room = nested("Booking.next", create(ROOM, "house", "number", "label"));
        return new Topic.Builder("create")
                .add("instances whose key is given", create(ORG, "id", "name"))
                .add("instances whose key the database makes", create(BADGE, "userId", "code"))
                .add("instances that give fields in another order", create(BADGE, "code", "id", "userId"))
                .add(
                        "instances after one they belong to",
                        new Create(
                                SCAN,
                                fields(SCAN, "door"),
                                List.of(nested("Scan.badge", create(BADGE, "userId", "code"))),
                                List.of()))
                .add(
                        "instances before those that belong to them",
                        new Create(
                                BADGE,
                                fields(BADGE, "userId", "code"),
                                List.of(),
                                List.of(nested("Badge.scans", create(SCAN, "door")))))
                .add(
                        "an instance with links of two parts",
                        new Create(
                                BOOKING,
                                fields(BOOKING, "id", "userId", "house", "number", "oldHouse", "oldNumber", "note"),
                                List.of(room),
                                List.of()))
                .build();
    }

    static Topic updates() {
        Expr<FieldTerm> more = plus(field("User.level"), value(ScalarType.INT32));
        return new Topic.Builder("update")
                .add("by key", update(USER, is("User.id"), set("User.name"), set("User.age")))
                .add("of a whole selection", update(USER, is("User.active"), set("User.level", more)))
                .add(
                        "of an instance by a computed value",
                        new Update(
                                USER,
                                Selection.where(is("User.id")),
                                List.of(set("User.level", more)),
                                fields(USER, "level", "age")))
                .add(
                        "of the first",
                        new Update(
                                USER,
                                first(sorted(is("User.active"), asc("User.name"))),
                                List.of(set("User.age")),
                                List.of()))
                .add("by a related row", update(USER, some("User.bookings", is("Booking.note")), set("User.age")))
                .add("from a related row", update(USER, is("User.id"), set("User.nick", field("User.org.name"))))
                .add("of a field that it filters by", update(USER, is("User.age"), set("User.age")))
                .add("to NULL", update(USER, is("User.id"), set("User.nick", literal(new Value.Null(ScalarType.TEXT)))))
                .add(
                        "of a sum of decimals",
                        update(
                                USER,
                                is("User.id"),
                                set("User.balance", plus(field("User.balance"), value(ScalarType.DECIMAL)))))
                .add("of nothing", update(USER, Expr.alwaysFalse(), set("User.age")))
                .build();
    }

    static Topic deletes() {
        return new Topic.Builder("delete")
                .add("alone", delete(SCAN, is("Scan.door")))
                .add("alone, the first", new Delete(SCAN, first(sorted(is("Scan.door"), asc("Scan.id")))))
                .add("alone, by a related row", delete(LOCKER, is("Locker.user.name")))
                .add("with what cannot be without it, by key", delete(BADGE, is("Badge.id")))
                .add("with what cannot be without it, by filter", delete(BADGE, is("Badge.code")))
                .add("with what can be without it", delete(ORG, is("Org.id")))
                .add("with what hangs on to it two steps away", delete(USER, is("User.id")))
                .add("of the first", new Delete(USER, first(sorted(is("User.active"), asc("User.name")))))
                .add("with links of two parts", delete(ROOM, and(is("Room.house"), is("Room.number"))))
                .add("of nothing", delete(USER, Expr.alwaysFalse()))
                .build();
    }
}
