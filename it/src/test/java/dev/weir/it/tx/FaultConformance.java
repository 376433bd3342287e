package dev.weir.it.tx;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.Executor;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.todos.Todo;
import dev.weir.it.shapes.tx.todos.Todos;
import dev.weir.it.shapes.tx.todos.User;
import dev.weir.it.shapes.tx.todos.UserModel;
import dev.weir.it.shapes.tx.todos.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import reactor.core.publisher.Mono;

/** An error of the database anywhere: what was done is undone, what was borrowed is returned, and that error is told. */
final class FaultConformance {
    private static final ConnectionLostException FAULT = new ConnectionLostException("planted", null);

    /** Makes the n-th operation of a kind fail, counted from 1. */
    private static void failAt(TestDb test, String brief, int n) {
        AtomicInteger seen = new AtomicInteger();
        test.fail(
                op -> op.plain().equals(brief) && seen.incrementAndGet() == n ? Optional.of(FAULT) : Optional.empty());
    }

    private static Mono<User> createWithTodos(Executor executor) {
        return Users.create()
                .name("Ada")
                .todos(Todos.create().title("x"), Todos.create().title("y"))
                .exec(executor);
    }

    private static void assertEmpty(Database db) {
        assertThat(all(Users.all().fetch(db))).isEmpty();
        assertThat(all(Todos.all().fetch(db))).isEmpty();
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void atBegin(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        failAt(test, "BEGIN", 1);
        AtomicInteger runs = new AtomicInteger();

        assertThat(failure(ConnectionLostException.class, db.transaction(tx -> {
                    runs.incrementAndGet();
                    return createWithTodos(tx);
                })))
                .isSameAs(FAULT);

        test.awaitRest();
        assertThat(runs).as("runs of the work").hasValue(0);
        assertThat(test.ops()).doesNotContain("INSERT users", "COMMIT");
        assertEmpty(db);
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void atTheSecondStatement(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        failAt(test, "INSERT todos", 1);

        assertThat(failure(ConnectionLostException.class, createWithTodos(db))).isSameAs(FAULT);

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "INSERT todos", "ROLLBACK");
        assertEmpty(db);
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void atTheCommitOfAStatement(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        failAt(test, "COMMIT", 1);

        assertThat(failure(ConnectionLostException.class, createWithTodos(db))).isSameAs(FAULT);

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "INSERT todos", "COMMIT", "ROLLBACK");
        assertEmpty(db);
    }

    /**
     * Where undoing fails as well, the first error is the one that matters, and the connection comes back without a
     * transaction.
     */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void atTheRollbackToo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        failAt(test, "ROLLBACK", 1);

        failure(Undo.class, db.transaction(tx -> createWithTodos(tx).then(Undo.it())));

        test.awaitRest();
        assertThat(test.ops())
                .containsExactly("BEGIN", "SAVEPOINT", "INSERT users", "INSERT todos", "RELEASE", "ROLLBACK");
        test.fail(op -> Optional.empty());
        assertEmpty(db);
        only(createWithTodos(db));
    }

    @Conformance(requires = Feature.SAVEPOINTS)
    void atTheSavepoint(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        failAt(test, "SAVEPOINT", 1);

        only(db.transaction(
                tx -> createWithTodos(tx).onErrorResume(ConnectionLostException.class, lost -> Users.create()
                        .name("Ben")
                        .exec(tx))));

        assertThat(test.ops()).containsExactly("BEGIN", "SAVEPOINT", "INSERT users", "COMMIT");
        assertThat(all(Users.all().fetch(db))).extracting(User::name).containsExactly("Ben");
    }

    @Conformance(requires = Feature.SAVEPOINTS)
    void atTheReleaseOfASavepoint(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        failAt(test, "RELEASE", 1);

        assertThat(failure(ConnectionLostException.class, db.transaction(FaultConformance::createWithTodos)))
                .isSameAs(FAULT);

        assertEmpty(db);
    }

    /** What could not be undone must not be kept: the outer transaction goes with it, even if it overlooks the error. */
    @Conformance(requires = Feature.SAVEPOINTS)
    void atTheRollbackOfANestedTransaction(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        failAt(test, "ROLLBACK TO", 1);

        failure(RuntimeException.class, db.transaction(tx -> tx.transaction(
                        inner -> createWithTodos(inner).then(Undo.<User>it()))
                .onErrorComplete()
                .then(Mono.just("overlooked"))));

        assertThat(test.ops()).endsWith("ROLLBACK").doesNotContain("COMMIT");
        assertEmpty(db);
    }

    /** What was complete before the fault has been passed on; what was not is not passed on in part. */
    @Conformance(requires = Feature.SORT)
    void inTheMiddleOfAnInclude(TestDb test) {
        Database db = test.window(10).open(UserModel.INSTANCE);
        all(Users.createMany(IntStream.range(0, 35)
                        .mapToObj(i -> Users.create()
                                .name("%02d".formatted(i))
                                .todos(Todos.create().title("t" + i)))
                        .toList())
                .exec(db));
        failAt(test, "SELECT todos", 3);
        List<User> passed = new ArrayList<>();

        ConnectionLostException told = failure(
                ConnectionLostException.class,
                Users.all()
                        .orderBy(user -> user.name().asc())
                        .include(user -> user.todos())
                        .fetch(db)
                        .doOnNext(passed::add));

        assertThat(told).isSameAs(FAULT);
        assertThat(passed).hasSize(20).allSatisfy(user -> assertThat(user.todos())
                .extracting(Todo::userId)
                .containsExactly(user.id()));
    }

    /** An error of the application in the middle of a result frees what the result held. */
    @Conformance
    void inTheCodeThatReadsAResult(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        all(Users.createMany(IntStream.range(0, 35)
                        .mapToObj(i -> Users.create().name("n" + i))
                        .toList())
                .exec(db));

        failure(Undo.class, Users.all().fetch(db).index().map(indexed -> {
            if (indexed.getT1() == 7) {
                throw new Undo();
            }
            return indexed.getT2();
        }));

        test.awaitRest();
        assertThat(only(Users.all().count(db))).isEqualTo(35);
    }
}
