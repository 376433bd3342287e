package dev.weir.it.query;

import static dev.weir.it.harness.Found.each;
import static dev.weir.it.harness.Found.sorted;
import static dev.weir.it.harness.Results.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.twomodels.Post;
import dev.weir.it.shapes.twomodels.PostModel;
import dev.weir.it.shapes.twomodels.PostQuery;
import dev.weir.it.shapes.twomodels.Posts;
import dev.weir.it.shapes.userwithage.User;
import dev.weir.it.shapes.userwithage.UserModel;
import dev.weir.it.shapes.userwithage.UserPath;
import dev.weir.it.shapes.userwithage.Users;
import dev.weir.it.shapes.widgetmixedtypes.Widget;
import dev.weir.it.shapes.widgetmixedtypes.WidgetModel;
import dev.weir.it.shapes.widgetmixedtypes.Widgets;
import dev.weir.query.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** One after the other, every way to say which instances are wanted. */
final class WhereConformance {

    @Conformance
    void queryMacroScanFilters(TestDb test) {
        Database db = openWithPosts(test, "Alice", "Bob", "Carl");
        String wanted = "Carl";
        List<String> several = List.of("Alice", "Carl", "Nobody");

        assertTitles(db, Posts.all(), "Alice", "Bob", "Carl");
        assertTitles(db, Posts.where(p -> p.title().eq("Alice")), "Alice");
        assertTitles(db, Posts.where(p -> p.title().ne("Alice")), "Bob", "Carl");
        assertTitles(db, Posts.where(p -> p.title().eq("Alice").or(p.title().eq("Bob"))), "Alice", "Bob");
        assertTitles(db, Posts.where(p -> p.title().eq("Alice").not()), "Bob", "Carl");
        assertTitles(db, Posts.where(p -> p.title().eq(wanted)), "Carl");
        assertTitles(db, Posts.where(p -> p.title().eq("Alice").and(p.title().eq("Alice"))), "Alice");
        assertTitles(db, Posts.where(p -> p.title().eq("Alice").and(p.title().eq("Bob"))));
        assertTitles(db, Posts.where(p -> p.title().in(List.of("Alice", "Bob"))), "Alice", "Bob");
        assertTitles(db, Posts.where(p -> p.title().in(several)), "Alice", "Carl");
        assertTitles(db, Posts.where(p -> p.title().in(several).and(p.title().ne("Alice"))), "Carl");
        assertTitles(db, Posts.where(p -> p.title().notIn(several)), "Bob");
    }

    @Conformance
    void queryMacroNumericAndBooleanFilters(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        all(Users.createMany(List.of(
                        Users.create().name("Alice").age(16),
                        Users.create().name("Alice").age(30),
                        Users.create().name("Bob").age(20),
                        Users.create().name("Bob").age(25),
                        Users.create().name("Carl").age(17),
                        Users.create().name("Carl").age(40),
                        Users.create().name("Carl").age(50),
                        Users.create().name("Dave").age(60)))
                .exec(db));

        assertAges(db, u -> u.age().gt(20L), 25L, 30L, 40L, 50L, 60L);
        assertAges(db, u -> u.age().ge(25L), 25L, 30L, 40L, 50L, 60L);
        assertAges(db, u -> u.age().lt(25L), 16L, 17L, 20L);
        assertAges(db, u -> u.age().le(25L), 16L, 17L, 20L, 25L);
        assertAges(db, u -> u.name().eq("Alice").and(u.age().ge(18L)), 30L);
        assertAges(
                db, u -> u.name().eq("Alice").or(u.name().eq("Bob")).and(u.age().lt(25L)), 16L, 20L);
        assertAges(
                db,
                u -> u.age().lt(18L).not().and(u.name().eq("Alice").or(u.name().eq("Carl"))),
                30L,
                40L,
                50L);
    }

    @Conformance
    void queryMacroFilterBoolLiteral(TestDb test) {
        Database db = openWithWidgets(test);

        assertThat(all(Widgets.where(w -> w.active().isTrue()).fetch(db)))
                .extracting(Widget::label)
                .containsExactly("on");
        assertThat(all(Widgets.where(w -> w.active().eq(true)).fetch(db)))
                .extracting(Widget::label)
                .containsExactly("on");
        assertThat(all(Widgets.where(w -> w.active().isFalse()).fetch(db)))
                .extracting(Widget::label)
                .containsExactly("off");
        assertThat(all(Widgets.where(w -> w.active().ne(true)).fetch(db)))
                .extracting(Widget::label)
                .containsExactly("off");
    }

    @Conformance(requires = Feature.SORT)
    void falseComesBeforeTrue(TestDb test) {
        Database db = openWithWidgets(test);

        assertThat(all(Widgets.all().orderBy(w -> w.active().desc()).fetch(db)))
                .extracting(Widget::label)
                .containsExactly("on", "off");
    }

    private static Database openWithWidgets(TestDb test) {
        Database db = test.open(WidgetModel.INSTANCE);
        all(Widgets.createMany(List.of(
                        Widgets.create().label("on").count(1).active(true).description(""),
                        Widgets.create().label("off").count(2).active(false).description("")))
                .exec(db));
        return db;
    }

    @Conformance(requires = Feature.SORT)
    void queryMacroOrderingAndPagination(TestDb test) {
        Database db = openWithPosts(test, "Carl", "Alice", "Dave", "Bob");
        long two = 2;
        PostQuery ordered = Posts.all().orderBy(p -> p.title().asc());

        assertThat(each(db, Post::title, ordered)).containsExactly("Alice", "Bob", "Carl", "Dave");
        assertThat(each(db, Post::title, Posts.all().orderBy(p -> p.title().desc())))
                .containsExactly("Dave", "Carl", "Bob", "Alice");
        assertThat(each(db, Post::title, ordered.limit(2))).containsExactly("Alice", "Bob");
        assertThat(each(db, Post::title, ordered.offset(1).limit(2))).containsExactly("Bob", "Carl");
        assertThat(each(db, Post::title, ordered.limit(two).offset(3))).containsExactly("Dave");
    }

    @Conformance(requires = Feature.SORT)
    void queryMacroFilterWithOrderByAndLimit(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        all(Users.createMany(List.of(
                        Users.create().name("Alice").age(30),
                        Users.create().name("Bob").age(25),
                        Users.create().name("Carl").age(35),
                        Users.create().name("Dave").age(20)))
                .exec(db));

        assertThat(all(Users.where(u -> u.age().gt(20L))
                        .orderBy(u -> u.name().desc())
                        .limit(2)
                        .fetch(db)))
                .extracting(User::name)
                .containsExactly("Carl", "Bob");
    }

    @Conformance
    void queryMacroFilterInListByPk(TestDb test) {
        Database db = openWithPosts(test, "Alice", "Bob", "Carl", "Dave");
        List<UUID> ids = all(
                        Posts.where(p -> p.title().in(List.of("Bob", "Dave"))).fetch(db))
                .stream()
                .map(Post::id)
                .toList();

        assertTitles(db, Posts.where(p -> p.id().in(ids)), "Bob", "Dave");
    }

    private static Database openWithPosts(TestDb test, String... titles) {
        Database db = test.open(PostModel.INSTANCE);
        all(Posts.createMany(Arrays.stream(titles)
                        .map(title -> Posts.create().title(title))
                        .toList())
                .exec(db));
        return db;
    }

    private static void assertTitles(Database db, PostQuery query, String... expected) {
        assertThat(each(db, Post::title, query)).containsExactlyInAnyOrder(expected);
    }

    private static void assertAges(Database db, Function<UserPath<User>, Condition<User>> condition, Long... expected) {
        assertThat(sorted(db, User::age, Users.where(condition))).containsExactly(expected);
    }
}
