package dev.weir.planner.golden;

import static dev.weir.planner.testing.FieldExprs.counted;
import static dev.weir.planner.testing.FieldExprs.eq;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.not;
import static dev.weir.planner.testing.FieldExprs.number;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.BADGE;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.ROOM;
import static dev.weir.planner.testing.SampleModels.SCAN;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.desc;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.limited;
import static dev.weir.planner.testing.Statements.load;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.sorted;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.testing.ModelSpec;
import java.util.List;
import java.util.Optional;

/** What is read along. */
final class IncludeTopics {
    private static final Expr<FieldTerm> ALL = Expr.alwaysTrue();

    private IncludeTopics() {}

    static Topic joins() {
        Selection page = limited(
                sorted(is("Badge.code"), desc("Badge.code")),
                new Limit<>(Optional.of(value(ScalarType.INT64)), Optional.empty()));
        return new Topic.Builder("join")
                .add("one that is always there", query(SCAN, ALL, join("Scan.badge")))
                .add("one that may be missing, of one row", query(USER, is("User.id"), join("User.locker")))
                .add(
                        "one behind one, in an order",
                        query(SCAN, sorted(ALL, asc("Scan.door")), join("Scan.badge", join("Badge.user"))))
                .add("many", query(BADGE, ALL, join("Badge.scans")))
                .add(
                        "many, some of them, in order, with one",
                        query(
                                BADGE,
                                ALL,
                                join("Badge.scans", sorted(is("Scan.door"), desc("Scan.door"))),
                                join("Badge.user")))
                .add("many of a page of instances", query(BADGE, page, join("Badge.scans")))
                .add(
                        "many of instances in a computed order",
                        query(BADGE, sorted(ALL, asc("Badge.user.name")), join("Badge.scans")))
                .add("none of many", query(BADGE, ALL, join("Badge.scans", Selection.where(Expr.alwaysFalse()))))
                .add("by a link of two parts", query(ROOM, ALL, join("Room.left")))
                .add("two manies are read apart", query(USER, ALL, join("User.team"), join("User.bookings")))
                .add(
                        "the first of many for each",
                        query(BADGE, ALL, join("Badge.scans", first(sorted(is("Scan.door"), asc("Scan.id"))))))
                .add(
                        "a page of many for each, in a computed order, of a page of instances, with one",
                        query(
                                BADGE,
                                page,
                                join(
                                        "Badge.scans",
                                        limited(
                                                sorted(ALL, asc("Scan.badge.user.name")),
                                                new Limit<>(
                                                        Optional.of(value(ScalarType.INT64)),
                                                        Optional.of(value(ScalarType.INT64)))),
                                        join("Scan.badge"))))
                .add("many behind one are read apart", query(SCAN, ALL, join("Scan.badge", join("Badge.scans"))))
                .add(
                        "beside one that is not joined, all are read apart",
                        query(SCAN, ALL, join("Scan.badge", include("Badge.user"))))
                .build();
    }

    private static Include join(String relation, Include... nested) {
        return join(relation, Selection.all(), nested);
    }

    private static Include join(String relation, Selection selection, Include... nested) {
        return new Include(ModelSpec.relationId(relation), selection, List.of(nested), true);
    }

    static Topic includes() {
        Expr<FieldTerm> number = value(ScalarType.INT64);
        return new Topic.Builder("include")
                .add("one that is always there", query(SCAN, ALL, include("Scan.badge")))
                .add("one that may be missing", query(ORG, ALL, include("Org.users", include("User.locker"))))
                .add("many", query(BADGE, is("Badge.id"), include("Badge.scans")))
                .add(
                        "many, some of them, in order",
                        query(BADGE, is("Badge.id"), include("Badge.scans", sorted(is("Scan.door"), desc("Scan.id")))))
                .add(
                        "the first of many for each",
                        query(BADGE, ALL, include("Badge.scans", first(sorted(is("Scan.door"), asc("Scan.id"))))))
                .add(
                        "a page of many for each",
                        query(
                                BADGE,
                                ALL,
                                include(
                                        "Badge.scans",
                                        limited(
                                                sorted(ALL, asc("Scan.id")),
                                                new Limit<>(Optional.of(number), Optional.of(number))))))
                .add(
                        "all but the first of many for each",
                        query(
                                BADGE,
                                ALL,
                                include(
                                        "Badge.scans",
                                        limited(
                                                sorted(ALL, asc("Scan.id")),
                                                new Limit<>(Optional.empty(), Optional.of(number))))))
                .add(
                        "instances in an order with NULLs and ties",
                        query(USER, sorted(is("User.active"), asc("User.age"), desc("User.vip")), include("User.org")))
                .add(
                        "instances in the order of related rows",
                        query(USER, sorted(ALL, desc("User.org.name")), include("User.org")))
                .add(
                        "a page of instances",
                        query(
                                USER,
                                limited(
                                        sorted(ALL, asc("User.name")),
                                        new Limit<>(Optional.of(number), Optional.of(number))),
                                include("User.org")))
                .add(
                        "the first two instances",
                        query(
                                USER,
                                limited(
                                        sorted(ALL, asc("User.age")),
                                        Limit.<FieldTerm>none().withCount(number(2))),
                                include("User.org")))
                .add("by a link of two parts", query(ROOM, ALL, include("Room.left")))
                .add(
                        "several and nested",
                        query(
                                BOOKING,
                                is("Booking.id"),
                                include("Booking.user", include("User.org"), include("User.badge")),
                                include("Booking.next")))
                .add("none of many", query(BADGE, ALL, include("Badge.scans", Selection.where(Expr.alwaysFalse()))))
                .build();
    }

    static Topic loads() {
        return new Topic.Builder("load")
                .add("one that may be missing", load(USER, include("User.org")))
                .add(
                        "many, some of them, in order",
                        load(BADGE, include("Badge.scans", sorted(is("Scan.door"), desc("Scan.id")))))
                .add(
                        "the first of many for each",
                        load(BADGE, include("Badge.scans", first(sorted(ALL, asc("Scan.id"))))))
                .add(
                        "several and nested",
                        load(
                                BOOKING,
                                include("Booking.user", include("User.org"), include("User.badge")),
                                include("Booking.next")))
                .add("nothing", load(BOOKING))
                .build();
    }

    static Topic ways() {
        return new Topic.Builder("through")
                .add("two steps", query(ORG, ALL, include("Org.badges")))
                .add("two steps, one by a link of two parts", query(USER, is("User.id"), include("User.rooms")))
                .add(
                        "the first of some, in an order",
                        query(ORG, ALL, include("Org.badges", first(sorted(is("Badge.code"), desc("Badge.id"))))))
                .add("past a row that is known by its key", query(USER, ALL, include("User.peers")))
                .add("three steps, one of them past", query(BADGE, ALL, include("Badge.mates", include("User.badge"))))
                .add("to values", query(USER, ALL, include("User.doors")))
                .add("to values that the link may lack", query(USER, ALL, include("User.houses")))
                .add("none", query(ORG, ALL, include("Org.badges", Selection.where(Expr.alwaysFalse()))))
                .add("by some at the end", query(ORG, some("Org.badges", is("Badge.code"))))
                .add("by none at the end", query(ORG, not(some("Org.badges", is("Badge.code")))))
                .add("by the number at the end", query(ORG, eq(counted("Org.badges", is("Badge.code")), number(2))))
                .add("by the number of values", query(USER, eq(counted("User.doors", ALL), number(2))))
                .build();
    }
}
