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
import dev.weir.it.shapes.tx.pair.Post;
import dev.weir.it.shapes.tx.pair.Posts;
import dev.weir.it.shapes.tx.pair.User;
import dev.weir.it.shapes.tx.pair.Users;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The database handle, used inside the work, is in the transaction; the transaction, used outside, is over. */
final class AmbientConformance {
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void theHandleJoinsTheTransaction(TestDb test) {
        Database db = open(test);

        failure(Undo.class, db.transaction(tx -> create(db, "Ada").then(Undo.it())));

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "ROLLBACK");
        assertThat(all(Users.all().fetch(db))).isEmpty();
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void theHandleReadsWhatTheTransactionWrote(TestDb test) {
        Database db = open(test);

        List<User> seen = only(db.transaction(
                tx -> create(tx, "Ada").then(Users.all().fetch(db).collectList())));

        assertThat(seen).extracting(User::name).containsExactly("Ada");
    }

    /** The scheduler on which the work goes on makes no difference: the transaction is in the context, not on a thread. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void theHandleJoinsOnOtherThreadsToo(TestDb test) {
        Database db = open(test);

        failure(Undo.class, db.transaction(tx -> create(db, "Ada")
                .publishOn(Schedulers.parallel())
                .flatMap(user -> create(db, "Ben").subscribeOn(Schedulers.boundedElastic()))
                .then(Undo.it())));

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "INSERT users", "ROLLBACK");
    }

    @Conformance(requires = Feature.SAVEPOINTS)
    void aTransactionOfTheHandleInsideIsNested(TestDb test) {
        Database db = open(test);

        only(db.transaction(tx -> create(db, "outer")
                .then(db.transaction(inner -> create(db, "inner").then(Undo.<User>it()))
                        .onErrorComplete(Undo.class))
                .then(Users.all().count(db))));

        assertThat(test.ops())
                .containsExactly(
                        "BEGIN", "INSERT users", "SAVEPOINT", "INSERT users", "ROLLBACK TO", "SELECT users", "COMMIT");
    }

    /** What comes after the transaction in the pipeline is outside of it. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void theHandleIsFreeAgainAfterwards(TestDb test) {
        Database db = open(test);

        only(db.transaction(tx -> create(tx, "Ada")).flatMap(user -> create(db, "Ben")));

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "COMMIT", "INSERT users");
    }

    /** Opening a transaction hides nothing of what the caller put into the context. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void theContextOfTheCallerIsSeenInside(TestDb test) {
        Database db = open(test);

        User created = only(db.transaction(tx -> create(tx, "Ada")
                        .flatMap(user -> Mono.deferContextual(context ->
                                Users.update(user).name(context.get("name")).exec(db))))
                .contextWrite(context -> context.put("name", "Eva")));

        assertThat(created.name()).isEqualTo("Eva");
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void refusesATransactionThatHasCommitted(TestDb test) {
        Database db = open(test);
        Transaction kept = only(db.transaction(Mono::just));
        test.forget();

        TransactionEndedException refusal = failure(TransactionEndedException.class, create(kept, "late"));
        failure(TransactionEndedException.class, Users.all().fetch(kept));
        failure(TransactionEndedException.class, kept.transaction(inner -> create(inner, "late")));

        assertThat(refusal).hasMessageContaining("inside the function given to transaction()");
        assertThat(test.ops()).as("sent").isEmpty();
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void refusesATransactionThatWasRolledBack(TestDb test) {
        Database db = open(test);
        AtomicReference<Transaction> kept = new AtomicReference<>();
        failure(Undo.class, db.transaction(tx -> {
            kept.set(tx);
            return Undo.it();
        }));
        test.forget();

        failure(TransactionEndedException.class, create(kept.get(), "late"));

        assertThat(test.ops()).as("sent").isEmpty();
    }

    /** Work that nobody waits for must not write into whatever comes next on the connection. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void refusesATransactionThatWasCancelled(TestDb test) {
        Database db = open(test);
        Transaction kept = only(
                db.transactionMany(tx -> Flux.just(tx).concatWith(Mono.never())).next());
        test.awaitRest();
        test.forget();

        failure(TransactionEndedException.class, create(kept, "late"));

        assertThat(test.ops()).as("sent").isEmpty();
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void writesStartedTogetherAreAllInTheTransaction(TestDb test) {
        Database db = open(test);

        only(db.transaction(tx -> Mono.zip(
                create(tx, "Ada"),
                create(db, "Ben"),
                Posts.create().title("x").exec(tx),
                Posts.create().title("y").exec(db))));

        assertThat(test.ops())
                .hasSize(6)
                .startsWith("BEGIN")
                .endsWith("COMMIT")
                .contains("INSERT users", "INSERT posts");
        assertThat(only(Users.all().count(db))).isEqualTo(2);
        assertThat(all(Posts.all().orderBy(post -> post.title().asc()).fetch(db).map(Post::title)))
                .containsExactly("x", "y");
    }

    /** Hundreds at once, from many threads, with reads in between. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void manyStatementsStartedTogetherAreAllInTheTransaction(TestDb test) {
        Database db = open(test);

        maybe(db.transaction(tx -> Flux.range(0, 300)
                .flatMap(
                        i -> create(tx, "n" + i)
                                .subscribeOn(Schedulers.parallel())
                                .then(Users.where(user -> user.name().eq("n" + i))
                                        .get(tx)),
                        64)
                .then()));

        assertThat(only(Users.all().count(db))).isEqualTo(300);
        assertThat(test.ops().stream().filter("BEGIN"::equals)).hasSize(1);
    }

    /** One of several that fails takes the others with it. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void oneOfSeveralThatFailsUndoesAll(TestDb test) {
        Database db = open(test);

        failure(
                Undo.class,
                db.transaction(
                        tx -> Mono.zip(create(tx, "Ada"), create(tx, "Ben").then(Undo.<User>it()))));

        assertThat(all(Users.all().fetch(db))).isEmpty();
    }
}
