package dev.weir.planner.golden;

import static dev.weir.planner.testing.FieldExprs.and;
import static dev.weir.planner.testing.FieldExprs.field;
import static dev.weir.planner.testing.FieldExprs.in;
import static dev.weir.planner.testing.FieldExprs.is;
import static dev.weir.planner.testing.FieldExprs.match;
import static dev.weir.planner.testing.FieldExprs.not;
import static dev.weir.planner.testing.FieldExprs.plus;
import static dev.weir.planner.testing.FieldExprs.some;
import static dev.weir.planner.testing.FieldExprs.value;
import static dev.weir.planner.testing.SampleModels.BOOKING;
import static dev.weir.planner.testing.SampleModels.LOCKER;
import static dev.weir.planner.testing.SampleModels.ORG;
import static dev.weir.planner.testing.SampleModels.ROOM;
import static dev.weir.planner.testing.SampleModels.USER;
import static dev.weir.planner.testing.Statements.asc;
import static dev.weir.planner.testing.Statements.count;
import static dev.weir.planner.testing.Statements.create;
import static dev.weir.planner.testing.Statements.delete;
import static dev.weir.planner.testing.Statements.exists;
import static dev.weir.planner.testing.Statements.fields;
import static dev.weir.planner.testing.Statements.first;
import static dev.weir.planner.testing.Statements.include;
import static dev.weir.planner.testing.Statements.listed;
import static dev.weir.planner.testing.Statements.load;
import static dev.weir.planner.testing.Statements.nested;
import static dev.weir.planner.testing.Statements.of;
import static dev.weir.planner.testing.Statements.query;
import static dev.weir.planner.testing.Statements.set;
import static dev.weir.planner.testing.Statements.sorted;
import static dev.weir.planner.testing.Statements.update;
import static dev.weir.planner.testing.Statements.values;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.KeyedText;
import dev.weir.core.driver.Operation;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.value.ScalarType;
import dev.weir.planner.testing.ModelText;
import dev.weir.planner.testing.Profiles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read first, and what is then written, where rows are reached by keys. */
class KeyedPlanGoldenTest {
    static Stream<Topic> topics() {
        return Stream.of(creates(), updates(), deletes(), cascades(), related(), ways(), lists());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("topics")
    void becomesTheTextInTheFile(Topic topic) {
        StringBuilder file = new StringBuilder();
        topic.statements().forEach((shows, statement) -> file.append("# ")
                .append(shows)
                .append('\n')
                .append(ModelText.of(statement))
                .append('\n')
                .append(PlanText.plan(statement, Profiles.KEYED, KeyedPlanGoldenTest::text))
                .append('\n'));
        new GoldenFile(topic.name()).verify(file.toString());
    }

    private static String text(Operation operation) {
        return KeyedText.of((KeyedOperation) operation);
    }

    private static Topic lists() {
        return new Topic.Builder("keyed-list")
                .add(
                        "values of what belongs to it",
                        values(
                                ORG,
                                Selection.where(is("Org.id")),
                                listed("Org.users", Selection.all(), of(field("User.name")))))
                .add(
                        "the first of each, of which more is asked",
                        values(
                                ORG,
                                Selection.where(is("Org.id")),
                                listed(
                                        "Org.users",
                                        first(Selection.where(some("User.bookings", is("Booking.id")))),
                                        of(field("User.name")))))
                .add(
                        "values at the end of a way",
                        values(
                                USER,
                                Selection.where(is("User.id")),
                                listed("User.rooms", Selection.all(), of(field("Room.number")))))
                .build();
    }

    private static Topic creates() {
        return new Topic.Builder("keyed-create")
                .add("an instance", create(USER, with("orgId", "bossId")))
                .add(
                        "an instance before those that belong to it",
                        new Create(
                                ORG,
                                fields(ORG, "id", "name"),
                                List.of(),
                                List.of(nested("Org.users", create(USER, with("bossId"))))))
                .add(
                        "an instance after the one it belongs to",
                        new Create(
                                LOCKER,
                                fields(LOCKER, "id"),
                                List.of(nested("Locker.user", create(USER, with("orgId", "bossId")))),
                                List.of()))
                .build();
    }

    /** Returns the fields of a user with some of its links. */
    private static String[] with(String... links) {
        Stream<String> own =
                Stream.of("id", "name", "nick", "age", "level", "active", "vip", "score", "balance", "mood");
        return Stream.concat(own, Stream.of(links)).toArray(String[]::new);
    }

    private static Topic updates() {
        return new Topic.Builder("keyed-update")
                .add("by key", update(USER, is("User.id"), set("User.age")))
                .add("by key, under a condition", update(USER, and(is("User.id"), is("User.level")), set("User.age")))
                .add("by an index", update(USER, is("User.orgId"), set("User.age")))
                .add(
                        "by an index, with more to ask",
                        update(USER, and(is("User.orgId"), is("User.age")), set("User.age")))
                .add(
                        "by key, under a condition that no store evaluates",
                        update(USER, and(is("User.id"), match(TextMatchKind.ENDS_WITH, "User.name")), set("User.age")))
                .add("by a sum", update(USER, is("User.id"), set("User.level", more("User.level"))))
                .add("by a sum of fractions", update(USER, is("User.id"), set("User.score", more("User.score"))))
                .add("by a sum with what may be NULL", update(USER, is("User.id"), set("User.age", more("User.age"))))
                .add(
                        "by a sum of a sum",
                        update(
                                USER,
                                is("User.id"),
                                set("User.level", plus(more("User.level"), value(ScalarType.INT32)))))
                .add(
                        "by a sum of values alone",
                        update(
                                USER,
                                is("User.id"),
                                set("User.level", plus(value(ScalarType.INT32), value(ScalarType.INT32)))))
                .add("from a related row", update(USER, is("User.id"), set("User.nick", field("User.org.name"))))
                .add("of a unique column", update(USER, is("User.id"), set("User.name")))
                .add("by what no index leads to", update(USER, is("User.age"), set("User.age")))
                .add(
                        "by what no index leads to, with leave",
                        new Update(USER, Selection.where(is("User.age")), List.of(set("User.age")), List.of(), true))
                .add(
                        "of the first",
                        new Update(
                                USER,
                                first(Selection.where(and(is("User.orgId"), is("User.level")))),
                                List.of(set("User.age")),
                                List.of()))
                .add("by a related row", update(BOOKING, is("Booking.user.name"), set("Booking.note")))
                .add(
                        "by those of its own kind that belong to it",
                        update(USER, some("User.team", is("User.name")), set("User.age")))
                .build();
    }

    private static Expr<FieldTerm> more(String field) {
        return plus(field(field), value(field(field).type()));
    }

    private static Topic deletes() {
        return new Topic.Builder("keyed-delete")
                .add("by key", delete(BOOKING, is("Booking.id")))
                .add(
                        "by key, under a condition that no store evaluates",
                        delete(BOOKING, and(is("Booking.id"), match(TextMatchKind.ENDS_WITH, "Booking.note"))))
                .add("by some keys", delete(BOOKING, in("Booking.id")))
                .add("by an index", delete(BOOKING, is("Booking.userId")))
                .add("by an index of two columns", delete(BOOKING, and(is("Booking.house"), is("Booking.number"))))
                .add("of the first of an index", new Delete(BOOKING, first(Selection.where(is("Booking.userId")))))
                .add("of all, with leave", new Delete(BOOKING, Selection.all(), true))
                .add("of all", new Delete(BOOKING, Selection.all()))
                .add("by a related row", delete(LOCKER, is("Locker.user.name")))
                .build();
    }

    private static Topic cascades() {
        return new Topic.Builder("keyed-cascade")
                .add("of a row that others can be without", delete(ORG, is("Org.id")))
                .add("of a row that others cannot be without", delete(USER, is("User.id")))
                .add("of the rows of an index", delete(USER, is("User.orgId")))
                .add("by what no index leads to", delete(USER, is("User.age")))
                .add("with links of two parts", delete(ROOM, and(is("Room.house"), is("Room.number"))))
                .build();
    }

    private static Topic related() {
        Expr<FieldTerm> named = is("Booking.user.name");
        return new Topic.Builder("keyed-related")
                .add("by a field of the one it belongs to", query(BOOKING, named))
                .add(
                        "by a field of the one it belongs to, which is given as well",
                        query(BOOKING, and(named, is("Booking.userId"))))
                .add("by those that belong to it", query(USER, some("User.bookings", is("Booking.userId"))))
                .add(
                        "by those that belong to it, two steps away",
                        query(ORG, some("Org.users", some("User.bookings", is("Booking.id")))))
                .add("by a link of two parts", query(BOOKING, is("Booking.room.house")))
                .add("counted", count(BOOKING, Selection.where(named)))
                .add("looked for", exists(BOOKING, Selection.where(named)))
                .add("in an order", query(BOOKING, sorted(named, asc("Booking.id"))))
                .add("with relations", query(BOOKING, named, include("Booking.user", include("User.org"))))
                .add(
                        "of an include",
                        query(USER, is("User.id"), include("User.bookings", Selection.where(is("Booking.room.house")))))
                .add(
                        "of an include, by a link of one part",
                        query(ORG, is("Org.id"), include("Org.users", Selection.where(is("User.boss.name")))))
                .add("of a load", load(USER, include("User.bookings", Selection.where(is("Booking.room.house")))))
                .add(
                        "by related rows of two kinds",
                        query(
                                USER,
                                and(some("User.bookings", is("Booking.id")), is("User.org.id"), is("User.boss.name"))))
                .add("of none", query(USER, not(some("User.bookings", is("Booking.note")))))
                .add(
                        "by a scan of what is related, without leave",
                        query(USER, some("User.bookings", is("Booking.note"))))
                .build();
    }

    private static Topic ways() {
        Expr<FieldTerm> org = is("Org.id");
        return new Topic.Builder("keyed-through")
                .add("two steps", query(ORG, org, include("Org.badges")))
                .add("two steps, one by a link of two parts", query(USER, is("User.id"), include("User.rooms")))
                .add("past no row, though it is known by its key", query(USER, is("User.id"), include("User.peers")))
                .add("to values", query(USER, is("User.id"), include("User.doors")))
                .add(
                        "in an order",
                        query(ORG, org, include("Org.badges", sorted(Expr.alwaysTrue(), asc("Badge.code")))))
                .add("by some at the end", query(ORG, some("Org.badges", is("Badge.userId"))))
                .build();
    }
}
