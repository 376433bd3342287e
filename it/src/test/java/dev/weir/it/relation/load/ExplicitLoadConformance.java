package dev.weir.it.relation.load;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Place;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.steps.Step;
import dev.weir.it.shapes.rel.steps.Steps;
import dev.weir.it.shapes.rel.steps.Todo;
import dev.weir.it.shapes.rel.steps.Todos;
import dev.weir.it.shapes.rel.steps.User;
import dev.weir.it.shapes.rel.steps.UserModel;
import dev.weir.it.shapes.rel.steps.Users;
import java.util.List;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;

/** Relations that are loaded into instances which are there already. */
final class ExplicitLoadConformance {
    @Conformance
    void aRelationIsLoadedIntoOneInstance(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = unloaded(user(db, "Ada"), db);
        user(db, "Bob");
        test.forget();

        User loaded = only(Users.load(u -> u.todos()).one(ada, db));

        assertThat(loaded).isEqualTo(ada);
        assertThat(titles(loaded)).containsExactly("t of Ada");
        assertThat(ada.todos().isLoaded()).as("the instance that was handed in").isFalse();
        assertThat(test.ops()).containsExactly("SELECT todos");
    }

    @Conformance
    void relationsOfRelationsAreLoadedAlong(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = unloaded(user(db, "Ada"), db);
        test.forget();

        User loaded = only(Users.load(u -> u.todos().include(t -> t.steps())).one(ada, db));

        assertThat(loaded.todos().get().get(0).steps().stream().map(Step::description))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(test.ops()).containsExactly("SELECT todos", "SELECT steps");
    }

    @Conformance
    void whatWasLoadedBeforeIsKept(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada");
        Todo todo =
                all(Todos.all().allowScan().include(t -> t.steps()).fetch(db)).get(0);
        test.forget();

        Todo loaded = only(Todos.load(t -> t.user()).one(todo, db));

        assertThat(loaded.user().get().name()).isEqualTo("Ada");
        assertThat(loaded.steps().size()).isEqualTo(2);
        assertThat(test.ops()).containsExactly("SELECT users");
    }

    @Conformance
    void aConditionLeavesSomeOut(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = unloaded(user(db, "Ada"), db);

        User loaded = only(Users.load(u -> u.todos(t -> t.where(x -> x.title().eq("another"))))
                .one(ada, db));

        assertThat(loaded.todos().get()).isEmpty();
        assertThat(loaded.todos().isPartial()).isTrue();
    }

    @Conformance
    void severalInstancesAreLoadedByOneStatementForARelation(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        List<User> users = users(db, 5);
        test.forget();

        List<User> loaded = all(Users.load(u -> u.todos()).all(users, db));

        assertThat(loaded).isEqualTo(users).allMatch(ExplicitLoadConformance::hasItsOwn);
        assertThat(test.ops()).containsExactly("SELECT todos");
        assertThat(all(Users.load(u -> u.todos()).all(List.of(), db))).isEmpty();
    }

    @Conformance
    void aStreamIsLoadedInWindows(TestDb test) {
        Database db = test.openInWindows(2, UserModel.INSTANCE);
        List<User> users = users(db, 5);
        test.forget();

        List<User> loaded = all(
                Flux.fromIterable(users).transform(Users.load(u -> u.todos()).on(db)));

        assertThat(loaded).isEqualTo(users).allMatch(ExplicitLoadConformance::hasItsOwn);
        assertThat(test.ops()).containsExactly("SELECT todos", "SELECT todos", "SELECT todos");
        test.forget();
        assertThat(all(Flux.fromIterable(users)
                        .transform(Users.load(u -> u.todos()).on(db, 5))))
                .isEqualTo(users);
        assertThat(test.ops()).containsExactly("SELECT todos");
    }

    /** A query that is read holds a connection, and each load takes another one. */
    @Conformance(where = Place.ROW_LOCKS)
    void theResultOfAQueryIsLoadedWhileItIsRead(TestDb test) {
        Database db = test.openInWindows(2, UserModel.INSTANCE);
        users(db, 5);

        List<User> loaded = all(Users.all()
                .allowScan()
                .fetch(db)
                .transform(Users.load(u -> u.todos()).on(db)));

        assertThat(loaded).hasSize(5).allMatch(ExplicitLoadConformance::hasItsOwn);
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void aTransactionLoadsWhatItWrote(TestDb test) {
        Database db = test.openInWindows(2, UserModel.INSTANCE);
        List<User> users = users(db, 3);

        List<User> loaded = all(db.transactionMany(tx -> Todos.create()
                .title("more of u0")
                .user(users.get(0))
                .exec(tx)
                .thenMany(Users.all().orderBy(u -> u.name().asc()).fetch(tx))
                .transform(Users.load(u -> u.todos()).on(tx))));

        assertThat(loaded).extracting(user -> user.todos().size()).containsExactly(2, 1, 1);
    }

    @Conformance
    void whatNoQueryCouldIncludeIsRefused(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Todo todo = user(db, "Ada").todos().get().get(0);
        test.forget();

        InvalidStatementException error = failure(
                InvalidStatementException.class,
                Todos.load(t -> t.user(u -> u.where(x -> x.name().eq("Ada")))).one(todo, db));

        assertThat(error).hasMessageContaining("include of Todo.user has a filter");
        assertThat(test.ops()).isEmpty();
    }

    private static boolean hasItsOwn(User user) {
        return titles(user).equals(List.of("t of " + user.name()));
    }

    private static List<String> titles(User user) {
        return user.todos().stream().map(Todo::title).toList();
    }

    private static List<User> users(Database db, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> unloaded(user(db, "u" + i), db))
                .toList();
    }

    private static User user(Database db, String name) {
        return only(Users.create()
                .name(name)
                .todos(t -> t.title("t of " + name)
                        .steps(Steps.create().description("a"), Steps.create().description("b")))
                .exec(db));
    }

    /** Returns the user as a query without an include gives it. */
    private static User unloaded(User user, Database db) {
        return only(Users.getById(db, user.id()));
    }
}
