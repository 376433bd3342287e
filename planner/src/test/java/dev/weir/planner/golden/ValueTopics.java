package dev.weir.planner.golden;

import static dev.weir.planner.testing.FieldExprs.counted;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.desc;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.listed;
import static dev.weir.planner.testing.Statements.of;
import static dev.weir.planner.testing.Statements.optional;
import static dev.weir.planner.testing.Statements.sorted;
import static dev.weir.planner.testing.Statements.values;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Projection;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.testing.ModelSpec;
import java.util.List;

/** What is selected of rows. */
final class ValueTopics {
    private static final Expr<FieldTerm> ALL = Expr.alwaysTrue();
    private static final Output NAME = optional(field("Org.name"));

    private ValueTopics() {}

    static Topic selected() {
        return new Topic.Builder("values")
                .add("fields", values(ORG, sorted(is("Org.name"), asc("Org.id")), of(field("Org.id")), NAME))
                .add("a field of one row", values(ORG, Selection.where(is("Org.id")), NAME))
                .add("a field of what it belongs to", values(BADGE, Selection.all(), of(field("Badge.user.name"))))
                .add("a key of what it belongs to", values(BADGE, Selection.all(), of(field("Badge.user.id"))))
                .add(
                        "numbers",
                        values(
                                ORG,
                                first(sorted(ALL, desc("Org.id"))),
                                of(counted("Org.users", is("User.active"))),
                                of(plus(field("Org.id"), value(ScalarType.INT64)))))
                .add(
                        "each once",
                        values(ORG, Selection.where(is("Org.id")), List.of(), new Projection(List.of(NAME), true)))
                .add("each of all once", values(ORG, Selection.all(), List.of(), new Projection(List.of(NAME), true)))
                .add(
                        "each once, ordered and cut",
                        values(
                                ORG,
                                first(sorted(ALL, desc("Org.name"))),
                                List.of(),
                                new Projection(List.of(of(field("Org.id")), NAME), true)))
                .add(
                        "itself and a number",
                        values(ORG, Selection.all(), new Output.Instance(), of(counted("Org.users", ALL))))
                .add(
                        "what it belongs to and a field",
                        values(
                                BOOKING,
                                Selection.all(),
                                List.of(include("Booking.user")),
                                new Projection(
                                        List.of(
                                                new Output.Related(ModelSpec.relationId("Booking.user"), true),
                                                of(field("Booking.id"))),
                                        false)))
                .build();
    }

    static Topic lists() {
        return new Topic.Builder("list")
                .add(
                        "values of what belongs to it",
                        values(
                                ORG,
                                Selection.all(),
                                NAME,
                                listed(
                                        "Org.users",
                                        Selection.all(),
                                        of(field("User.name")),
                                        optional(field("User.age")))))
                .add(
                        "some of them, in order, computed",
                        values(
                                ORG,
                                Selection.where(is("Org.id")),
                                listed(
                                        "Org.users",
                                        sorted(is("User.level"), desc("User.name")),
                                        of(plus(field("User.id"), value(ScalarType.INT64))),
                                        of(counted("User.bookings", is("Booking.note"))))))
                .add(
                        "the first of each",
                        values(
                                USER,
                                Selection.all(),
                                listed(
                                        "User.bookings",
                                        first(sorted(ALL, asc("Booking.id"))),
                                        optional(field("Booking.note")),
                                        optional(field("Booking.room.label")))))
                .add(
                        "two lists of one relation, beside the instance",
                        values(
                                USER,
                                Selection.where(is("User.id")),
                                List.of(include("User.bookings")),
                                new Projection(
                                        List.of(
                                                listed("User.bookings", Selection.all(), of(field("Booking.id"))),
                                                new Output.Instance(),
                                                listed(
                                                        "User.bookings",
                                                        Selection.where(is("Booking.note")),
                                                        optional(field("Booking.note")))),
                                        false)))
                .add(
                        "values of none of them",
                        values(ORG, Selection.all(), listed("Org.users", none(), of(field("User.name")))))
                .add(
                        "values at the end of a way",
                        values(
                                USER,
                                Selection.all(),
                                listed(
                                        "User.rooms",
                                        first(sorted(is("Room.label"), asc("Room.number"))),
                                        optional(field("Room.label")))))
                .build();
    }

    private static Selection none() {
        return Selection.where(Expr.alwaysFalse());
    }
}
