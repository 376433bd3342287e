package dev.weir.it.query;

import static dev.weir.it.harness.Found.each;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.twomodels.Post;
import dev.weir.it.shapes.twomodels.PostModel;
import dev.weir.it.shapes.twomodels.Posts;
import dev.weir.it.shapes.userwithage.User;
import dev.weir.it.shapes.userwithage.UserModel;
import dev.weir.it.shapes.userwithage.UserPath;
import dev.weir.it.shapes.userwithage.Users;
import dev.weir.query.Condition;
import java.util.List;
import java.util.function.Function;

/** Conditions on indexed fields, joined by or and turned around by not. */
final class QueryConformance {

    @Conformance
    void queryIndexEq(TestDb test) {
        Database db = test.open(PostModel.INSTANCE);
        Post one = only(Posts.create().title("one").exec(db));
        only(Posts.create().title("two").exec(db));
        only(Posts.create().title("three").exec(db));

        assertThat(all(Posts.byTitle("one").fetch(db))).containsExactly(one);

        Post again = only(Posts.create().title("one").exec(db));
        assertThat(all(Posts.findByTitle(db, "one"))).containsExactlyInAnyOrder(one, again);
        assertThat(all(Posts.findByTitle(db, "four"))).isEmpty();
    }

    @Conformance
    void queryOrBasic(TestDb test) {
        Database db = openWithFour(test);

        assertNames(db, u -> u.name().eq("Alice").or(u.age().eq(35L)), "Alice", "Charlie");

        assertThat(test.ops()).as("one statement for both indexes").containsExactly("SELECT users");
        assertNames(db, u -> u.name().eq("Nobody").or(u.age().eq(99L)));
        assertNames(db, u -> u.name().eq("Alice").or(u.age().eq(25L)), "Alice");
    }

    @Conformance
    void queryOrMultiple(TestDb test) {
        Database db = openWithFour(test);

        assertNames(db, u -> u.name().eq("Alice").or(u.age().eq(35L)).or(u.age().eq(40L)), "Alice", "Charlie", "Diana");
        assertNames(
                db,
                u -> Condition.anyOf(
                        u.name().eq("Alice"), u.age().eq(35L), u.age().eq(40L)),
                "Alice",
                "Charlie",
                "Diana");
    }

    @Conformance
    void queryNotBasic(TestDb test) {
        Database db = openWithFour(test);

        assertNames(db, u -> u.name().eq("Alice").not(), "Bob", "Charlie", "Diana");
        assertNames(db, u -> u.name().eq("Alice").not().not(), "Alice");
        assertNames(db, u -> u.name().eq("Alice").or(u.age().eq(30L)).not(), "Charlie", "Diana");
        assertNames(db, u -> u.name().eq("Alice").and(u.age().eq(25L)).not(), "Bob", "Charlie", "Diana");
    }

    @Conformance
    void conditionsOfSeveralWheresHoldTogether(TestDb test) {
        Database db = openWithFour(test);

        assertThat(all(Users.where(u -> u.age().gt(25L))
                        .where(u -> u.name().lt("Diana"))
                        .fetch(db)))
                .extracting(User::name)
                .containsExactlyInAnyOrder("Bob", "Charlie");
        assertThat(all(Users.byName("Alice").where(u -> u.name().eq("Bob")).fetch(db)))
                .isEmpty();
    }

    @Conformance
    void conditionsThatAreAbsentVanish(TestDb test) {
        Database db = openWithFour(test);
        Long noAge = null;

        assertNames(
                db,
                u -> u.name().eq("Alice").and(Condition.whenPresent(noAge, age -> u.age()
                        .ge(age))),
                "Alice");
        assertNames(
                db,
                u -> Condition.<User, Long>whenPresent(30L, age -> u.age().ge(age))
                        .and(Condition.whenPresent("Bob", name -> u.name().eq(name))),
                "Bob");
        assertNames(db, u -> Condition.whenPresent(noAge, age -> u.age().ge(age)), "Alice", "Bob", "Charlie", "Diana");
        assertNames(db, u -> Condition.allOf(List.of()), "Alice", "Bob", "Charlie", "Diana");
        assertNames(db, u -> Condition.allOf(u.age().ge(30L), u.age().le(35L)), "Bob", "Charlie");
        assertNames(
                db,
                u -> u.name().eq("Bob").or(Condition.whenPresent(noAge, age -> u.age()
                        .ge(age))),
                "Bob");
    }

    private static Database openWithFour(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        all(Users.createMany(List.of(
                        Users.create().name("Alice").age(25),
                        Users.create().name("Bob").age(30),
                        Users.create().name("Charlie").age(35),
                        Users.create().name("Diana").age(40)))
                .exec(db));
        test.forget();
        return db;
    }

    private static void assertNames(
            Database db, Function<UserPath<User>, Condition<User>> condition, String... expected) {
        assertThat(each(db, User::name, Users.where(condition))).containsExactlyInAnyOrder(expected);
    }
}
