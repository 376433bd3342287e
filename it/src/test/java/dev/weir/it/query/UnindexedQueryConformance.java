package dev.weir.it.query;

import static dev.weir.it.harness.Found.sorted;
import static dev.weir.it.harness.Results.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.userwithactive.User;
import dev.weir.it.shapes.userwithactive.UserCreate;
import dev.weir.it.shapes.userwithactive.UserModel;
import dev.weir.it.shapes.userwithactive.UserPath;
import dev.weir.it.shapes.userwithactive.Users;
import dev.weir.query.Condition;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Conditions on fields that no index knows. */
final class UnindexedQueryConformance {
    private static final List<UserCreate> FIVE = List.of(
            Users.create().name("Alice").age(25).active(true),
            Users.create().name("Bob").age(30).active(false),
            Users.create().name("Charlie").age(35).active(true),
            Users.create().name("Diana").age(35).active(false),
            Users.create().name("Alice").age(40).active(false));

    @Conformance
    void queryOrAndCombined(TestDb test) {
        Database db = open(test, FIVE);

        assertAges(
                db, u -> u.name().eq("Alice").or(u.age().eq(35L)).and(u.active().isTrue()), 25L, 35L);
        assertAges(
                db, u -> u.name().eq("Alice").or(u.age().eq(35L).and(u.active().isTrue())), 25L, 35L, 40L);
    }

    @Conformance
    void queryNotAndCombined(TestDb test) {
        Database db = open(test, FIVE);

        assertThat(all(Users.where(u -> u.active().isTrue().and(u.age().eq(25L).not()))
                        .fetch(db)))
                .extracting(User::name)
                .containsExactly("Charlie");
    }

    @Conformance
    void queryArbitraryConstraint(TestDb test) {
        Database db = open(
                test,
                IntStream.range(0, 20)
                        .mapToObj(i -> Users.create()
                                .name(i % 2 == 0 ? "info" : "warn")
                                .age(i)
                                .active(true))
                        .toList());

        assertAges(db, u -> u.age().gt(12L), 13L, 14L, 15L, 16L, 17L, 18L, 19L);
        assertAges(db, u -> u.age().gt(12L).and(u.name().ne("info")), 13L, 15L, 17L, 19L);
        assertAges(db, u -> u.name().eq("info").and(u.age().ne(10L)), 0L, 2L, 4L, 6L, 8L, 12L, 14L, 16L, 18L);
        assertAges(db, u -> u.name().eq("info").and(u.age().gt(10L)), 12L, 14L, 16L, 18L);
        assertAges(db, u -> u.name().eq("info").and(u.age().ge(10L)), 10L, 12L, 14L, 16L, 18L);
        assertAges(db, u -> u.name().eq("info").and(u.age().lt(10L)), 0L, 2L, 4L, 6L, 8L);
        assertAges(db, u -> u.name().eq("info").and(u.age().le(10L)), 0L, 2L, 4L, 6L, 8L, 10L);
    }

    private static Database open(TestDb test, List<UserCreate> users) {
        Database db = test.open(UserModel.INSTANCE);
        all(Users.createMany(users).exec(db));
        return db;
    }

    private static void assertAges(Database db, Function<UserPath<User>, Condition<User>> condition, Long... expected) {
        assertThat(sorted(db, User::age, Users.where(condition))).containsExactly(expected);
    }
}
