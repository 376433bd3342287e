package dev.weir.it.tx;

import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static dev.weir.it.tx.Pairs.create;
import static dev.weir.it.tx.Pairs.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.Executor;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.pair.User;
import dev.weir.it.shapes.tx.pair.Users;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A transaction keeps everything or nothing. */
final class EndingConformance {
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void commitPersistsData(TestDb test) {
        Database db = open(test);

        User created = only(db.transaction(tx -> create(tx, "Ada")));

        assertThat(only(Users.all().one(db))).isEqualTo(created);
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void rollbackDiscardsData(TestDb test) {
        Database db = open(test);

        failure(Undo.class, db.transaction(tx -> create(tx, "Ada").then(Undo.it())));

        assertThat(only(Users.all().count(db))).isZero();
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void multipleOpsInTransaction(TestDb test) {
        Database db = open(test);

        List<User> created = only(db.transaction(tx -> Flux.just("Ada", "Ben", "Cid")
                .concatMap(name -> create(tx, name))
                .collectList()));

        assertThat(only(Users.all().fetch(db).collectList())).containsExactlyInAnyOrderElementsOf(created);
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void readYourWrites(TestDb test) {
        Database db = open(test);

        long seen = only(db.transaction(tx -> create(tx, "Ada")
                .then(Users.where(user -> user.name().eq("Ada")).count(tx))));

        assertThat(seen).isOne();
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void updateInsideTransaction(TestDb test) {
        Database db = open(test);
        User ada = only(create(db, "Ada"));

        User changed = only(db.transaction(tx -> Users.update(ada).name("Eva").exec(tx)));

        assertThat(changed.name()).isEqualTo("Eva");
        assertThat(only(Users.getById(db, ada.id()))).isEqualTo(changed);
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void updateRolledBack(TestDb test) {
        Database db = open(test);
        User ada = only(create(db, "Ada"));

        failure(
                Undo.class,
                db.transaction(tx -> Users.update(ada).name("Eva").exec(tx).then(Undo.it())));

        assertThat(only(Users.getById(db, ada.id())).name()).isEqualTo("Ada");
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void deleteRolledBack(TestDb test) {
        Database db = open(test);
        User ada = only(create(db, "Ada"));

        failure(Undo.class, db.transaction(tx -> Users.byId(ada.id())
                .delete()
                .exec(tx)
                .doOnNext(deleted -> assertThat(deleted).isOne())
                .then(Undo.it())));

        assertThat(only(Users.getById(db, ada.id()))).isEqualTo(ada);
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void driverSeesBeginCommit(TestDb test) {
        Database db = open(test);

        only(db.transaction(tx -> create(tx, "Ada")));

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "COMMIT");
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void driverSeesBeginRollback(TestDb test) {
        Database db = open(test);

        failure(Undo.class, db.transaction(tx -> create(tx, "Ada").then(Undo.it())));

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "ROLLBACK");
    }

    /** Code that is given an {@link Executor} need not know whether it runs in a transaction already. */
    @Conformance(requires = {Feature.INTERACTIVE_TRANSACTIONS, Feature.SAVEPOINTS})
    void transactionViaDynExecutor(TestDb test) {
        Database db = open(test);
        Executor database = db;

        only(database.transaction(tx -> {
            Executor transaction = tx;
            return create(transaction, "Ada").then(transaction.transaction(inner -> create(inner, "Ben")));
        }));

        assertThat(test.ops())
                .containsExactly("BEGIN", "INSERT users", "SAVEPOINT", "INSERT users", "RELEASE", "COMMIT");
        assertThat(only(Users.all().count(db))).isEqualTo(2);
    }

    /** What several results are passed on from is open until the last of them. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void passesResultsOnBeforeTheCommit(TestDb test) {
        Database db = open(test);

        List<String> opsAtEach = only(db.transactionMany(
                        tx -> Flux.just("Ada", "Ben").concatMap(name -> create(tx, name), 1))
                .map(user -> user.name() + " " + test.ops().get(test.ops().size() - 1))
                .collectList());

        assertThat(opsAtEach).containsExactly("Ada INSERT users", "Ben INSERT users");
        assertThat(test.ops()).endsWith("COMMIT");
    }

    /** Nothing is borrowed or begun before somebody wants the result, and each who wants it gets a run of its own. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void runsOncePerSubscription(TestDb test) {
        Database db = open(test);
        Mono<User> transaction = db.transaction(tx -> create(tx, "Ada"));

        assertThat(test.ops()).isEmpty();
        only(transaction);
        only(transaction);

        assertThat(only(Users.all().count(db))).isEqualTo(2);
    }

    /** The end of the work, not its result, is what commits. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void commitsWorkThatGivesNothing(TestDb test) {
        Database db = open(test);

        Mono<User> nothing = db.transaction(tx -> create(tx, "Ada").then(Mono.empty()));

        assertThat(maybe(nothing)).isEmpty();
        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "COMMIT");
    }

    /** A function that throws is one that fails. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void rollsBackWhenTheFunctionThrows(TestDb test) {
        Database db = open(test);

        failure(Undo.class, db.transaction(tx -> {
            throw new Undo();
        }));

        assertThat(test.ops()).containsExactly("BEGIN", "ROLLBACK");
    }
}
