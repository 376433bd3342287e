package dev.weir.it.relation.include;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.members.Avatars;
import dev.weir.it.shapes.rel.members.Badges;
import dev.weir.it.shapes.rel.members.Details;
import dev.weir.it.shapes.rel.members.Product;
import dev.weir.it.shapes.rel.members.Products;
import dev.weir.it.shapes.rel.members.Profiles;
import dev.weir.it.shapes.rel.members.Reviews;
import dev.weir.it.shapes.rel.members.Todo;
import dev.weir.it.shapes.rel.members.TodoModel;
import dev.weir.it.shapes.rel.members.Todos;
import dev.weir.it.shapes.rel.members.User;
import dev.weir.it.shapes.rel.members.UserModel;
import dev.weir.it.shapes.rel.members.UserPath;
import dev.weir.it.shapes.rel.members.UserQuery;
import dev.weir.it.shapes.rel.members.Users;
import dev.weir.query.Include;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import reactor.test.StepVerifier;

/** Includes that are read by the statement that reads the instances give what statements of their own give. */
final class JoinedConformance {
    private interface Including extends Function<UserPath<User>, Include<User>> {}

    /** All relations to one, and those to one behind them, with and without a condition. */
    private static final List<Including> ONES = List.of(
            u -> u.profile(),
            u -> u.profile().include(p -> p.avatar()),
            u -> u.review().include(r -> r.product()),
            u -> u.profile(q -> q.where(p -> p.bio().startsWith("A"))),
            u -> u.profile(q -> q.where(p -> p.badges().isNotEmpty()).include(p -> p.avatar())));

    private static final List<Including> MANIES = List.of(
            u -> u.todos(q -> q.orderBy(t -> t.title().desc())),
            u -> u.todos(
                    q -> q.where(t -> t.title().ne("a2")).orderBy(t -> t.title().asc())),
            u -> u.todos(q -> q.where(t -> t.title().in(List.of()))),
            u -> u.todos(q -> q.orderBy(t -> t.title().asc()).include(t -> t.detail())),
            u -> u.todos(q -> q.orderBy(t -> t.detail().body().asc().nullsLast(), t -> t.title()
                            .desc())
                    .include(t -> t.user())));

    /** Some for each user. */
    private static final List<Including> LIMITED = List.of(
            u -> u.todos(q -> q.orderBy(t -> t.title().desc()).limit(2)),
            u -> u.todos(q -> q.orderBy(t -> t.title().asc()).offset(1).limit(1)),
            u -> u.todos(q -> q.where(t -> t.title().ne("a2"))
                    .orderBy(t -> t.title().desc())
                    .limit(1)
                    .include(t -> t.detail())),
            u -> u.todos(q -> q.orderBy(t -> t.title().asc()).limit(0)),
            u -> u.todos(q -> q.orderBy(t -> t.detail().body().asc().nullsLast(), t -> t.title()
                            .desc())
                    .limit(2)
                    .include(t -> t.user())));

    private static final List<Function<UserQuery, UserQuery>> QUERIES = List.of(
            q -> q.orderBy(u -> u.name().asc()),
            q -> q.orderBy(u -> u.name().desc()).limit(2),
            q -> q.orderBy(u -> u.name().asc()).offset(1).limit(2),
            q -> q.orderBy(u -> u.todos().count().desc(), u -> u.name().asc()),
            q -> q.orderBy(u -> u.profile().bio().asc().nullsLast(), u -> u.name()
                            .asc())
                    .limit(3),
            q -> q.where(u -> u.todos().any(t -> t.title().startsWith("a"))),
            q -> q.where(u -> u.name().in(List.of())),
            q -> q.where(u -> u.name().eq("Cyd")));

    @Conformance(requires = Feature.SORT)
    void joinedIncludesGiveWhatSeparateOnesGive(TestDb test) {
        Database db = fill(test);

        for (Function<UserQuery, UserQuery> query : QUERIES) {
            UserQuery users = query.apply(Users.all());
            ONES.forEach(one -> assertSame(test, db, users, List.of(one)));
            assertSame(test, db, users, List.of(ONES.get(1), ONES.get(2)));
            assertSameOfMany(test, db, users, MANIES);
        }
    }

    @Conformance(requires = Feature.LATERAL_JOINS)
    void aLimitForEachIsJoined(TestDb test) {
        Database db = fill(test);

        QUERIES.forEach(query -> assertSameOfMany(test, db, query.apply(Users.all()), LIMITED));
    }

    private static void assertSameOfMany(TestDb test, Database db, UserQuery users, List<Including> manies) {
        for (Including many : manies) {
            assertSame(test, db, users, List.of(many));
            assertSame(test, db, users, List.of(ONES.get(2), many, ONES.get(4)));
        }
    }

    private static void assertSame(TestDb test, Database db, UserQuery users, List<Including> includes) {
        UserQuery separate = users;
        UserQuery joined = users;
        for (Including include : includes) {
            separate = separate.include(include);
            joined = joined.include(u -> include.apply(u).joined());
        }
        List<User> expected = all(separate.fetch(db));
        test.forget();

        List<User> actual = all(joined.fetch(db));

        // handles are equal whatever they hold, so what they hold is compared as they show it
        assertThat(actual).asString().isEqualTo(expected.toString());
        assertThat(test.ops()).hasSizeLessThanOrEqualTo(1);
    }

    @Conformance(requires = Feature.SORT)
    void instancesWithoutAnOrderComeEachOnce(TestDb test) {
        Database db = fill(test);

        assertThat(all(Users.all().include(u -> u.todos().joined()).fetch(db)))
                .extracting(User::name, user -> user.todos().size())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Ada", 3),
                        org.assertj.core.groups.Tuple.tuple("Bob", 1),
                        org.assertj.core.groups.Tuple.tuple("Cyd", 0),
                        org.assertj.core.groups.Tuple.tuple("Dan", 0));
        assertThat(test.ops()).containsExactly("SELECT users JOIN todos");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void whatItBelongsToIsJoined(TestDb test) {
        Database db = fill(test);

        assertThat(all(Todos.all()
                        .include(t -> t.user().include(u -> u.profile()).joined())
                        .fetch(db)))
                .hasSize(4)
                .allSatisfy(todo ->
                        assertThat(todo.user().get().profile().isLoaded()).isTrue());
        assertThat(only(Todos.where(t -> t.title().eq("a1"))
                        .include(t -> t.user().joined())
                        .get(db)))
                .extracting(todo -> todo.user().get().name())
                .isEqualTo("Ada");
        assertThat(only(Users.where(u -> u.name().eq("Ada"))
                                .include(u -> u.todos().joined())
                                .get(db))
                        .todos())
                .hasSize(3);
        assertThat(test.ops()).hasSize(3);
    }

    @Conformance(requires = Feature.SORT)
    void whatCannotBeJoinedIsReadApart(TestDb test) {
        Database db = fill(test);
        UserQuery users = Users.all().orderBy(u -> u.name().asc());

        List<UserQuery> hinted = List.of(
                users.include(u -> u.profile().joined()).include(u -> u.todos()),
                users.include(u -> u.profile().include(p -> p.badges()).joined()));

        assertThat(hinted).allSatisfy(query -> {
            test.forget();
            assertThat(all(query.fetch(db))).hasSize(4);
            assertThat(test.ops()).hasSizeGreaterThan(1);
        });
    }

    @Conformance(
            requires = {Feature.SORT, Feature.ATOMIC_WRITES},
            lacks = Feature.LATERAL_JOINS)
    void aLimitForEachIsReadApart(TestDb test) {
        Database db = fill(test);

        assertThat(all(Users.all()
                        .include(u -> LIMITED.get(0).apply(u).joined())
                        .fetch(db)))
                .extracting(user -> user.todos().size())
                .containsExactlyInAnyOrder(2, 1, 0, 0);
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT todos");
    }

    @Conformance(lacks = Feature.RELATIONAL_QUERY)
    void theHintHasNoEffectWithoutJoins(TestDb test) {
        Database db = fill(test);

        assertThat(all(Users.all().include(u -> u.todos().joined()).fetch(db)))
                .extracting(user -> user.todos().size())
                .containsExactlyInAnyOrder(3, 1, 0, 0);
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT todos");
    }

    @Conformance(requires = Feature.SORT)
    void instancesComeOneByOne(TestDb test) {
        Database db = test.openInWindows(2, UserModel.INSTANCE);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            names.add("u" + (i + 10));
            only(Users.create()
                    .name(names.get(i))
                    .todos(
                            Todos.create().title("x"),
                            Todos.create().title("y"),
                            Todos.create().title("z"))
                    .exec(db));
        }
        test.forget();

        StepVerifier.create(
                        Users.all()
                                .orderBy(u -> u.name().asc())
                                .include(u -> u.todos().joined())
                                .fetch(db)
                                .map(user -> user.name() + user.todos().size()),
                        1)
                .expectNext(names.get(0) + 3)
                .thenRequest(1)
                .expectNext(names.get(1) + 3)
                .thenCancel()
                .verify(java.time.Duration.ofSeconds(30));
        assertThat(all(Users.all().include(u -> u.todos().joined()).fetch(db)))
                .hasSize(20)
                .allMatch(user -> user.todos().size() == 3);
    }

    /** Ada has everything, Bob a todo and a profile without an avatar, Cyd a review, Dan nothing. */
    private static Database fill(TestDb test) {
        Database db = test.open(UserModel.INSTANCE, TodoModel.INSTANCE);
        Product loom = only(Products.create().name("loom").exec(db));
        only(Users.create()
                .name("Ada")
                .todos(t -> t.title("a1").detail(Details.create().body("D1")))
                .todos(Todos.create().title("a2"))
                .todos(t -> t.title("a3").detail(Details.create().body("D0")))
                .profile(p -> p.bio("A countess")
                        .avatar(Avatars.create().url("ada.png"))
                        .badges(Badges.create().label("first"), Badges.create().label("second")))
                .review(Reviews.create().body("good").product(loom))
                .exec(db));
        only(Users.create()
                .name("Bob")
                .todos(Todos.create().title("b1"))
                .profile(Profiles.create().bio("Nobody"))
                .exec(db));
        only(Users.create()
                .name("Cyd")
                .review(Reviews.create().body("bad").product(loom))
                .exec(db));
        only(Users.create().name("Dan").exec(db));
        assertThat(all(Todos.all().fetch(db))).extracting(Todo::title).hasSize(4);
        test.forget();
        return db;
    }
}
