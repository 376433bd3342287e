package dev.weir.planner.golden;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.compare;
import static dev.weir.planner.testing.FieldExprs.counted;
import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.in;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.isNull;
import static dev.weir.planner.testing.FieldExprs.linked;
import static dev.weir.planner.testing.FieldExprs.literal;
import static dev.weir.planner.testing.FieldExprs.match;
import static dev.weir.planner.testing.FieldExprs.not;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.or;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.ROOM;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.count;
import static dev.weir.planner.testing.Statements.desc;
import static dev.weir.planner.testing.Statements.exists;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.limited;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.sorted;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import java.util.List;
import java.util.Optional;

/** What is read. */
final class QueryTopics {
    private static final Expr<FieldTerm> ALL = Expr.alwaysTrue();
    private static final Expr<FieldTerm> NUMBER = value(ScalarType.INT64);

    private QueryTopics() {}

    static Topic byKey() {
        return new Topic.Builder("by-key")
                .add("by key", query(ORG, is("Org.id")))
                .add("by key of two parts", query(ROOM, and(is("Room.house"), is("Room.number"))))
                .add("by a part of a key", query(ROOM, is("Room.house")))
                .add("by unique field", query(BADGE, is("Badge.userId")))
                .add("by a list of keys", query(ORG, in("Org.id")))
                .build();
    }

    static Topic filters() {
        Expr<FieldTerm> none = literal(new Value.Null(ScalarType.TEXT));
        return new Topic.Builder("filter")
                .add("every row", query(ORG, ALL))
                .add("all of", query(ORG, and(compare("Org.id", ComparisonOp.GT), not(is("Org.name")))))
                .add("any of", query(ORG, or(isNull("Org.name"), is("Org.name"))))
                .add("a sum", query(ORG, eq(plus(field("Org.id"), NUMBER), NUMBER)))
                .add("like", query(ORG, match(TextMatchKind.LIKE, "Org.name")))
                .add("ilike", query(ORG, match(TextMatchKind.ILIKE, "Org.name")))
                .add("equal to no text", query(ORG, eq(field("Org.name"), none)))
                .add("in an empty list", query(ORG, new Expr.InList<>(field("Org.id"), List.of())))
                .add(
                        "in a list with NULL",
                        query(ORG, new Expr.InList<>(field("Org.name"), List.of(none, value(ScalarType.TEXT)))))
                .build();
    }

    static Topic relations() {
        return new Topic.Builder("relation")
                .add("by a field of what it belongs to", query(BADGE, is("Badge.user.name")))
                .add("by a field two steps away", query(BADGE, is("Badge.user.org.name")))
                .add("by the key of what it belongs to", query(BADGE, is("Badge.user.id")))
                .add(
                        "by two fields of one related row",
                        query(BADGE, and(is("Badge.user.name"), is("Badge.user.nick"))))
                .add("not by a field of what it belongs to", query(BADGE, not(is("Badge.user.nick"))))
                .add("by a field that is there only with the row", query(BADGE, isNull("Badge.user.nick")))
                .add("some of many", query(ORG, some("Org.users", is("User.name"))))
                .add("none of many", query(ORG, not(some("Org.users", is("User.name")))))
                .add("every one of many", query(ORG, not(some("Org.users", not(new Expr.IsTrue<>(is("User.name")))))))
                .add("some of the first of all", query(ORG, some("Org.users", first(sorted(ALL, asc("User.name"))))))
                .add(
                        "some of many of some of many",
                        query(ORG, some("Org.users", some("User.bookings", is("Booking.note")))))
                .add("some behind one", query(BADGE, some("Badge.user.bookings", is("Booking.note"))))
                .add("some by a link of two parts", query(ROOM, some("Room.left", is("Booking.note"))))
                .add("some that link here", query(ROOM, linked("Booking.room", is("Booking.note"))))
                .build();
    }

    static Topic order() {
        return new Topic.Builder("order")
                .add("by two fields", query(ORG, sorted(ALL, desc("Org.name"), asc("Org.id"))))
                .add("by a field of what it belongs to", query(BADGE, sorted(ALL, asc("Badge.user.name"))))
                .add(
                        "by the number of many",
                        query(ORG, sorted(ALL, SortKey.descending(counted("Org.users", ALL)), asc("Org.id"))))
                .add("by the key and what it decides", query(ORG, sorted(ALL, asc("Org.id"), asc("Org.name"))))
                .add("the first", query(ORG, first(sorted(ALL, asc("Org.name")))))
                .add(
                        "after the first",
                        query(
                                ORG,
                                limited(
                                        sorted(ALL, asc("Org.name")),
                                        new Limit<>(Optional.empty(), Optional.of(NUMBER)))))
                .add(
                        "a page",
                        query(
                                ORG,
                                limited(
                                        sorted(ALL, asc("Org.name")),
                                        new Limit<>(Optional.of(NUMBER), Optional.of(NUMBER)))))
                .add(
                        "the first none",
                        query(
                                ORG,
                                limited(Selection.all(), Limit.<FieldTerm>none().withCount(number(0)))))
                .build();
    }

    static Topic answers() {
        Selection named = sorted(is("Org.name"), asc("Org.id"));
        return new Topic.Builder("answer")
                .add("how many", count(ORG, named))
                .add("how many, cut", count(ORG, first(named)))
                .add("how many none", count(ORG, Selection.where(Expr.alwaysFalse())))
                .add("whether there is one", exists(ORG, named))
                .add("whether there is one, cut", exists(ORG, first(named)))
                .add("whether there is one by key", exists(BOOKING, Selection.where(is("Booking.id"))))
                .add("by the number of many", query(ORG, eq(counted("Org.users", is("User.active")), number(2))))
                .add("how many of many", count(USER, Selection.where(some("User.bookings", is("Booking.note")))))
                .build();
    }
}
