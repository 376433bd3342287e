package dev.weir.it.tx;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static dev.weir.it.tx.Pairs.create;
import static dev.weir.it.tx.Pairs.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.Transaction;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.TransactionEndedException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.pair.User;
import dev.weir.it.shapes.tx.pair.Users;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A transaction inside another is a part that can be undone by itself. */
final class NestedConformance {
    private static Mono<User> undone(Transaction outer, String name) {
        return outer.transaction(inner -> create(inner, name).then(Undo.<User>it()))
                .onErrorComplete(Undo.class);
    }

    private static List<String> names(Database db) {
        return all(Users.all().orderBy(user -> user.name().asc()).fetch(db).map(User::name));
    }

    @Conformance(requires = Feature.SAVEPOINTS)
    void nestedRollbackInner(TestDb test) {
        Database db = open(test);

        only(db.transaction(
                tx -> create(tx, "outer").flatMap(user -> undone(tx, "inner").thenReturn(user))));

        assertThat(names(db)).containsExactly("outer");
    }

    /** Whoever stops waiting for the nested one undoes it, and no more. */
    @Conformance(requires = Feature.SAVEPOINTS)
    void nestedDropRollsBackSavepoint(TestDb test) {
        Database db = open(test);

        only(db.transaction(tx -> create(tx, "outer").flatMap(user -> tx.transactionMany(
                        inner -> create(inner, "inner").concatWith(Mono.never()))
                .next()
                .then(tx.transaction(after -> create(after, "after")))
                .thenReturn(user))));

        assertThat(names(db)).containsExactly("after", "outer");
    }

    @Conformance(requires = Feature.SAVEPOINTS)
    void nestedDriverSeesSavepointOps(TestDb test) {
        Database db = open(test);

        only(db.transaction(tx -> create(tx, "outer").then(tx.transaction(inner -> create(inner, "inner")))));

        assertThat(test.ops())
                .containsExactly("BEGIN", "INSERT users", "SAVEPOINT", "INSERT users", "RELEASE", "COMMIT");
    }

    @Conformance(requires = Feature.SAVEPOINTS)
    void nestedDriverSeesRollbackToSavepoint(TestDb test) {
        Database db = open(test);

        maybe(db.transaction(tx -> undone(tx, "inner")));

        assertThat(test.ops()).containsExactly("BEGIN", "SAVEPOINT", "INSERT users", "ROLLBACK TO", "COMMIT");
    }

    @Conformance(requires = Feature.SAVEPOINTS)
    void twoSequentialNestedTransactions(TestDb test) {
        Database db = open(test);

        maybe(db.transaction(
                tx -> tx.transaction(inner -> create(inner, "first")).then(undone(tx, "second"))));

        assertThat(names(db)).containsExactly("first");
    }

    @Conformance(requires = Feature.SAVEPOINTS)
    void undoesWhatANestedOneHasCompletedWithTheOuterOne(TestDb test) {
        Database db = open(test);

        failure(Undo.class, db.transaction(tx -> tx.transaction(inner -> create(inner, "inner"))
                .then(Undo.it())));

        assertThat(names(db)).isEmpty();
    }

    @Conformance(requires = Feature.SAVEPOINTS)
    void nestsThreeDeep(TestDb test) {
        Database db = open(test);

        only(db.transaction(one -> create(one, "1")
                .then(one.transaction(two ->
                        create(two, "2").then(undone(two, "3")).then(two.transaction(three -> create(three, "4")))))));

        assertThat(names(db)).containsExactly("1", "2", "4");
    }

    /** Nested ones that are started together take turns, or one would undo what the other did. */
    @Conformance(requires = Feature.SAVEPOINTS)
    void nestedOnesStartedTogetherTakeTurns(TestDb test) {
        Database db = open(test);

        maybe(db.transaction(tx -> Flux.range(0, 20)
                .flatMap(i -> i % 2 == 0
                        ? tx.transaction(inner -> create(inner, "%02d".formatted(i)))
                        : undone(tx, "%02d".formatted(i)))
                .then()));

        assertThat(names(db)).containsExactly("00", "02", "04", "06", "08", "10", "12", "14", "16", "18");
    }

    /** The outer one would wait for the inner one, which waits for it. */
    @Conformance(requires = Feature.SAVEPOINTS)
    void refusesTheOuterOneInsideTheInnerOne(TestDb test) {
        Database db = open(test);

        TransactionEndedException refusal = failure(
                TransactionEndedException.class,
                db.transaction(tx -> tx.transaction(inner -> create(tx, "through the wrong one"))));

        assertThat(refusal).hasMessageContaining("use the one that was given to its function");
        assertThat(test.ops()).containsExactly("BEGIN", "SAVEPOINT", "ROLLBACK TO", "ROLLBACK");
    }

    @Conformance(requires = Feature.SAVEPOINTS)
    void refusesAnInnerOneThatHasEnded(TestDb test) {
        Database db = open(test);

        failure(TransactionEndedException.class, db.transaction(tx -> tx.transaction(Mono::just)
                .flatMap(inner -> create(inner, "too late"))));

        assertThat(names(db)).isEmpty();
    }

    /** Who takes the results of a nested transaction cannot write beside it: the one would wait for the other. */
    @Conformance(requires = Feature.SAVEPOINTS)
    void aWriteBehindANestedStreamIsRefused(TestDb test) {
        Database db = open(test);
        only(create(db, "Ada").flatMap(ada -> create(db, "Bea")));

        TransactionEndedException refusal =
                failure(TransactionEndedException.class, db.transaction(tx -> tx.transactionMany(
                                inner -> Users.all().fetch(inner))
                        .concatMap(user -> create(tx, user.name() + " again"))
                        .then()));
        failure(TransactionEndedException.class, db.transaction(tx -> tx.transactionMany(
                        inner -> Users.all().fetch(inner))
                .concatMap(user -> db.transaction(again -> create(again, "once more")))
                .then()));

        assertThat(refusal).hasMessageContaining("passes its results on");
        assertThat(names(db)).containsExactly("Ada", "Bea");
    }
}
