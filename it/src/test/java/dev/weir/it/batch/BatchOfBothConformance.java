package dev.weir.it.batch;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Batchable;
import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Op;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.twomodels.Post;
import dev.weir.it.shapes.twomodels.PostModel;
import dev.weir.it.shapes.twomodels.Posts;
import dev.weir.it.shapes.twomodels.User;
import dev.weir.it.shapes.twomodels.UserCreate;
import dev.weir.it.shapes.twomodels.UserModel;
import dev.weir.it.shapes.twomodels.Users;
import java.util.List;
import java.util.stream.Stream;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuple3;

/** Statements on two models in one batch, in the user's order. */
final class BatchOfBothConformance {

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void batchTwoCreatesSameModel(TestDb test) {
        Database db = test.open(UserModel.INSTANCE, PostModel.INSTANCE);

        Tuple2<User, User> created =
                only(db.batch(Users.create().name("Alice"), Users.create().name("Bob")));

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "INSERT users", "COMMIT");
        Op.Begin begin = (Op.Begin) test.driver().ops().get(0);
        assertThat(begin.settings().isolation()).isEmpty();
        assertThat(begin.settings().readOnly()).isFalse();
        assertThat(only(Users.getById(db, created.getT1().id())).name()).isEqualTo("Alice");
        assertThat(only(Users.getById(db, created.getT2().id())).name()).isEqualTo("Bob");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void batchQueryAndCreate(TestDb test) {
        Database db = open(test, "Alice");

        Tuple2<List<User>, User> results =
                only(db.batch(Users.byName("Alice"), Users.create().name("Bob")));

        assertThat(test.ops()).containsExactly("BEGIN", "SELECT users", "INSERT users", "COMMIT");
        assertThat(results.getT1()).extracting(User::name).containsExactly("Alice");
        assertThat(results.getT2().name()).isEqualTo("Bob");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void batchCreateThenQuery(TestDb test) {
        Database db = open(test, "Alice");

        Tuple2<User, List<User>> results = only(db.batch(Users.create().name("Bob"), Users.byName("Bob")));

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "SELECT users", "COMMIT");
        assertThat(results.getT2()).as("what was written before it").containsExactly(results.getT1());
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void whatIsSelectedBetweenWritesIsAsOfThen(TestDb test) {
        Database db = open(test, "Alice");

        Tuple3<User, List<String>, Long> results = only(db.batch(
                Users.create().name("Bob"),
                Users.all().orderBy(u -> u.name().asc()).select(u -> u.name()),
                Users.byName("Alice").delete()));

        assertThat(results.getT2()).containsExactly("Alice", "Bob");
        assertThat(results.getT3()).isOne();
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void whatIsSelectedBeforeAWriteIsAsOfThen(TestDb test) {
        Database db = open(test, "Alice");

        Tuple2<List<String>, Long> results = only(db.batch(
                Users.byName("Alice").select(u -> u.name()),
                Users.byName("Alice").delete()));

        assertThat(results.getT1()).containsExactly("Alice");
        assertThat(only(Users.all().count(db))).isZero();
    }

    @Conformance(requires = Feature.ATOMIC_WRITES, lacks = Feature.INTERACTIVE_TRANSACTIONS)
    void aQueryAfterWritesThatAreGatheredIsRefused(TestDb test) {
        Database db = open(test, "Alice");

        for (Batchable<? extends List<?>> reading :
                List.of(Users.byName("Bob"), Users.byName("Bob").select(u -> u.name()))) {
            UnsupportedByDatabaseException refusal = failure(
                    UnsupportedByDatabaseException.class,
                    db.batch(Users.create().name("Bob"), reading));

            assertThat(refusal).hasMessageContaining("after a write of the same batch");
        }
        assertThat(test.ops()).doesNotContain("COMMIT");
        assertThat(all(Users.all().fetch(db))).extracting(User::name).containsExactly("Alice");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void batchCreatesFromArray(TestDb test) {
        Database db = test.open(UserModel.INSTANCE, PostModel.INSTANCE);
        UserCreate[] creates = {
            Users.create().name("a"), Users.create().name("b"), Users.create().name("c")
        };

        assertThat(only(db.batch(List.of(creates)))).extracting(User::name).containsExactly("a", "b", "c");

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "INSERT users", "INSERT users", "COMMIT");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void batchCreatesFromVec(TestDb test) {
        Database db = test.open(UserModel.INSTANCE, PostModel.INSTANCE);

        assertThat(only(db.batch(Stream.of("a", "b", "c")
                        .map(name -> Users.create().name(name))
                        .toList())))
                .extracting(User::name)
                .containsExactly("a", "b", "c");

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "INSERT users", "INSERT users", "COMMIT");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void batchSelectAndCreate(TestDb test) {
        Database db = open(test, "Alice");

        Tuple2<List<User>, User> results =
                only(db.batch(Users.byName("Alice"), Users.create().name("Bob")));

        assertThat(results.getT1()).extracting(User::name).containsExactly("Alice");
        assertThat(only(Users.byName("Bob").get(db))).isEqualTo(results.getT2());
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void createMacroTuple(TestDb test) {
        Database db = test.open(UserModel.INSTANCE, PostModel.INSTANCE);

        Tuple2<User, Post> created =
                only(db.batch(Users.create().name("Carl"), Posts.create().title("Hello")));

        assertThat(created.getT1().name()).isEqualTo("Carl");
        assertThat(created.getT2().title()).isEqualTo("Hello");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void createMacroTupleMixed(TestDb test) {
        Database db = test.open(UserModel.INSTANCE, PostModel.INSTANCE);

        Tuple2<List<User>, Post> created = only(db.batch(
                Users.createMany(
                        List.of(Users.create().name("Carl"), Users.create().name("Bob"))),
                Posts.create().title("Hello")));

        assertThat(created.getT1()).extracting(User::name).containsExactly("Carl", "Bob");
        assertThat(created.getT2().title()).isEqualTo("Hello");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void batchTwoUpdatesSameModel(TestDb test) {
        Database db = open(test, "Alice", "Bob");

        only(db.batch(
                Users.byName("Alice").update().name("Alice2"),
                Users.byName("Bob").update().name("Bob2")));

        assertThat(only(Users.byName("Alice2").count(db))).isOne();
        assertThat(only(Users.byName("Bob2").count(db))).isOne();
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void batchTwoDeletesSameModel(TestDb test) {
        Database db = open(test, "Alice", "Bob", "Carol");

        only(db.batch(Users.byName("Alice").delete(), Users.byName("Bob").delete()));

        assertThat(all(Users.all().fetch(db))).extracting(User::name).containsExactly("Carol");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void batchUpdateAndDelete(TestDb test) {
        Database db = open(test, "Alice");
        only(Posts.create().title("Hello").exec(db));

        only(db.batch(
                Users.byName("Alice").update().name("Alice2"),
                Posts.byTitle("Hello").delete()));

        assertThat(all(Users.all().fetch(db))).extracting(User::name).containsExactly("Alice2");
        assertThat(only(Posts.all().count(db))).isZero();
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void batchInstanceDelete(TestDb test) {
        Database db = open(test, "Alice", "Bob");
        List<User> users = all(Users.all().fetch(db));

        only(db.batch(Users.delete(users.get(0)), Users.delete(users.get(1))));

        assertThat(only(Users.all().count(db))).isZero();
    }

    private static Database open(TestDb test, String... names) {
        Database db = test.open(UserModel.INSTANCE, PostModel.INSTANCE);
        for (String name : names) {
            only(Users.create().name(name).exec(db));
        }
        test.forget();
        return db;
    }
}
