package dev.weir.it.lifecycle;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.PoolExhaustedException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Place;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.pair.User;
import dev.weir.it.shapes.tx.pair.UserModel;
import dev.weir.it.shapes.tx.pair.Users;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A database is a handle: connections are borrowed by what runs, and by nothing else. */
final class BorrowingConformance {

    @Conformance
    void dbDoesNotHoldConnection(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        assertThat(test.driver().open()).as("before").isZero();
        only(Users.create().name("Ada").exec(db));
        test.awaitRest();
        Flux<User> unread = Users.all().fetch(db);

        assertThat(test.driver().open())
                .as("after, with a query that nobody reads")
                .isZero();
        assertThat(all(unread)).hasSize(1);
    }

    /** While a result is read it has its connection, and no longer. */
    @Conformance(requires = Feature.STREAMED_RESULTS)
    void aResultHoldsItsConnectionWhileItIsRead(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        all(Users.createMany(IntStream.range(0, 9)
                        .mapToObj(i -> Users.create().name("n" + i))
                        .toList())
                .exec(db));
        test.awaitRest();

        StepVerifier.create(Users.all().fetch(db), 3)
                .expectNextCount(3)
                .then(() -> assertThat(test.driver().open()).isOne())
                .thenRequest(Long.MAX_VALUE)
                .expectNextCount(6)
                .verifyComplete();
        test.awaitRest();
    }

    @Conformance
    void writeVisibleOnSameHandle(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User created = only(Users.create().name("Ada").exec(db));

        assertThat(only(Users.getById(db, created.id()))).isEqualTo(created);
    }

    @Conformance(where = Place.CONNECTIONS)
    void poolTimeoutsAreAccepted(TestDb test) {
        Database db = test.option("acquireTimeout", "5s").open(UserModel.INSTANCE);

        User created = only(Users.create().name("Ada").exec(db));

        assertThat(only(Users.all().one(db))).isEqualTo(created);
    }

    /** A pool that is used up is an error with a name, after the time that was set, and not a program that hangs. */
    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void aPoolThatIsUsedUpIsAnError(TestDb test) {
        Database db = test.option("acquireTimeout", "3s").open(UserModel.INSTANCE);

        failure(PoolExhaustedException.class, db.transaction(tx -> Flux.range(0, 100)
                .flatMap(i -> transactionOutside(db), 100)
                .then()));
        test.awaitRest();

        only(Users.create().name("Ada").exec(db));
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void moreWaitersThanAllowedAreRefusedAtOnce(TestDb test) {
        Database db =
                test.option("acquireTimeout", "10m").option("maxPending", "5").open(UserModel.INSTANCE);

        failure(PoolExhaustedException.class, db.transaction(tx -> Flux.range(0, 100)
                .flatMap(i -> transactionOutside(db), 100)
                .then()));
        test.awaitRest();

        only(Users.create().name("Ada").exec(db));
    }

    /** A transaction without the context of the one around it, so it wants a connection of its own, and keeps it. */
    private static Mono<Void> transactionOutside(Database db) {
        return Mono.fromFuture(() -> db.transaction(tx -> Mono.<Void>never()).toFuture());
    }
}
