package dev.weir.it.lifecycle;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.Transaction;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Awaiting;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.big.Parcel;
import dev.weir.it.shapes.tx.big.ParcelModel;
import dev.weir.it.shapes.tx.big.Parcels;
import dev.weir.it.shapes.tx.big.Stops;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/** Rows are read as they are asked for: a bounded number ahead, and by a thread that does not wait in between. */
final class DemandConformance {
    private static final int PARCELS = 20_000;
    private static final int WINDOW = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Database filled(TestDb test) {
        Database db = test.window(WINDOW).open(ParcelModel.INSTANCE);
        test.parts(LongStream.range(0, PARCELS)
                        .mapToObj(id -> Parcels.create().id(id).label("p" + id))
                        .toList())
                .forEach(part -> all(Parcels.createMany(part).exec(db)));
        test.parts(LongStream.range(0, PARCELS)
                        .mapToObj(id -> Stops.create().id(id).place("s" + id).parcelId(id))
                        .toList())
                .forEach(part -> all(Stops.createMany(part).exec(db)));
        test.awaitRest();
        test.forget();
        return db;
    }

    @Conformance(requires = Feature.STREAMED_RESULTS)
    void aRequestReadsAsManyRows(TestDb test) {
        Database db = filled(test);

        StepVerifier.create(Parcels.all().fetch(db), 0)
                .expectSubscription()
                .then(() -> assertThat(test.driver().rows()).isZero())
                .thenRequest(10)
                .expectNextCount(10)
                .then(() -> assertThat(test.driver().rows()).isEqualTo(10))
                .thenRequest(5)
                .expectNextCount(5)
                .then(() -> assertThat(test.driver().rows()).isEqualTo(15))
                .thenCancel()
                .verify(PATIENCE);

        test.awaitRest();
        assertThat(test.driver().rows()).isEqualTo(15);
    }

    /** With an include a window is read at a time, and what it holds is passed on before the next one is read. */
    @Conformance(requires = Feature.STREAMED_RESULTS)
    void aRequestWithAnIncludeReadsAWindow(TestDb test) {
        Database db = filled(test);

        StepVerifier.create(Parcels.all().include(parcel -> parcel.stops()).fetch(db), 10)
                .expectNextCount(10)
                .then(() -> assertThat(test.driver().rows())
                        .as("parcels and stops")
                        .isEqualTo(2 * WINDOW + test.rowsOfAFirstLook(WINDOW)))
                .thenCancel()
                .verify(PATIENCE);

        assertThat(test.ops()).containsExactly("SELECT parcels", "SELECT stops");
    }

    /** The operators in between that ask for more than one at a time do so in bounds. */
    @Conformance(requires = Feature.STREAMED_RESULTS)
    void whatIsTakenIsReadAndLittleMore(TestDb test) {
        Database db = filled(test);

        all(Parcels.all()
                .fetch(db)
                .concatMap(parcel -> Flux.just(parcel.id()), 1)
                .take(25));
        test.awaitRest();

        assertThat(test.driver().rows()).isLessThanOrEqualTo(26);
    }

    /** Between two requests the connection's thread is free: another statement of the session runs on it. */
    @Conformance(requires = {Feature.STREAMED_RESULTS, Feature.INTERLEAVED_RESULTS, Feature.INTERACTIVE_TRANSACTIONS})
    void aSlowSubscriberHoldsNoThread(TestDb test) {
        Database db = filled(test);
        AtomicReference<Transaction> transaction = new AtomicReference<>();
        AtomicReference<Thread> thread = new AtomicReference<>();
        Flux<Parcel> slow = db.transactionMany(tx -> {
            transaction.set(tx);
            return Parcels.all().fetch(tx).doOnNext(parcel -> thread.set(Thread.currentThread()));
        });

        StepVerifier.create(slow, 3)
                .expectNextCount(3)
                .then(() -> {
                    assertResting(thread.get());
                    assertThat(only(Stops.all().count(transaction.get()))).isEqualTo(PARCELS);
                    assertResting(thread.get());
                })
                .thenRequest(2)
                .expectNextCount(2)
                .thenCancel()
                .verify(PATIENCE);
    }

    /** It waits for tasks, and not inside of one. */
    private static void assertResting(Thread thread) {
        Awaiting.untilAsserted(PATIENCE, () -> {
            assertThat(thread.getState()).isEqualTo(Thread.State.WAITING);
            assertThat(thread.getStackTrace())
                    .extracting(StackTraceElement::getClassName)
                    .noneMatch(frame -> frame.startsWith("dev.weir.exec") || frame.startsWith("org.sqlite"));
        });
    }
}
