package dev.weir.it.storm;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.ConnectionLostException;
import dev.weir.it.shapes.tx.bank.Entries;
import dev.weir.it.shapes.tx.bank.Entry;
import dev.weir.it.shapes.tx.big.Parcel;
import dev.weir.it.shapes.tx.big.Parcels;
import dev.weir.it.tx.Bank;
import dev.weir.servers.ServerKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** A server that is killed is told of at once, leaves nothing half done, and is used again when it is back. */
@Execution(ExecutionMode.SAME_THREAD)
@Isolated("looks at a server as a whole, which others keep busy")
class ServerDeathTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    /** Rows that were on their way when the server died are still given. */
    private static final Duration AFTER_WHAT_HAD_ARRIVED = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ROWS = 1_000_000;

    static Stream<ServerKind> kinds() {
        return MortalServer.kinds();
    }

    @AfterAll
    static void end() {
        MortalServer.closeAll();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whileConnectionsRest(ServerKind kind) {
        MortalServer mortal = MortalServer.of(kind);
        Bank bank = mortal.bank();
        all(Flux.range(0, 8).flatMap(i -> bank.sum(bank.db()), 8));

        mortal.kill();
        mortal.told("a statement on a resting connection", AT_ONCE, bank.sum(bank.db()));
        mortal.told(
                "a hundred at a time",
                AT_ONCE,
                Flux.range(0, 100)
                        .flatMap(
                                i -> bank.sum(bank.db())
                                        .onErrorResume(ConnectionLostException.class, e -> Mono.empty()),
                                100)
                        .then(bank.sum(bank.db())));
        mortal.restart();

        assertThat(only(bank.sum(bank.db()))).isEqualTo(Bank.expectedTotal());
        assertServes(bank);
    }

    /** Nobody has noticed: a read is read again, and a write is never done twice. */
    @ParameterizedTest
    @MethodSource("kinds")
    void whileNobodyLooks(ServerKind kind) {
        MortalServer mortal = MortalServer.of(kind);
        Bank bank = mortal.bank();
        all(Flux.range(0, 8).flatMap(i -> bank.sum(bank.db()), 8));
        AtomicInteger kept = new AtomicInteger();
        AtomicInteger lost = new AtomicInteger();

        mortal.kill();
        mortal.restart();
        all(Flux.range(0, 8).flatMap(i -> write(bank, kept, lost), 8));

        mortal.print("writes after an unseen restart: " + kept + " done, " + lost + " told that they were lost");
        assertThat(only(Entries.all().count(bank.db()))).isBetween((long) kept.get(), 8L);
        assertServes(bank);
    }

    private static Mono<Entry> write(Bank bank, AtomicInteger kept, AtomicInteger lost) {
        return Entries.create()
                .amount(0)
                .accountId(1)
                .exec(bank.db())
                .doOnSuccess(entry -> kept.incrementAndGet())
                .onErrorResume(ConnectionLostException.class, error -> {
                    lost.incrementAndGet();
                    return Mono.empty();
                });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whileItStreams(ServerKind kind) {
        MortalServer mortal = MortalServer.of(kind);
        Bank bank = mortal.bank();
        mortal.fillParcels(ROWS);

        diesMeanwhile(mortal, "a stream", Parcels.all().fetch(bank.db()));

        assertServes(bank);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whileRelationsAreLoaded(ServerKind kind) {
        MortalServer mortal = MortalServer.of(kind);
        Bank bank = mortal.bank();
        mortal.fillParcels(ROWS);

        diesMeanwhile(
                mortal,
                "an include",
                Parcels.all().include(parcel -> parcel.stops()).fetch(bank.db()));

        assertServes(bank);
    }

    /** Whoever was told that a transfer is done finds it done; who was not finds it done or not, but not by halves. */
    @ParameterizedTest
    @MethodSource("kinds")
    void whileTransactionsCommit(ServerKind kind) {
        MortalServer mortal = MortalServer.of(kind);
        Bank bank = mortal.bank();
        AtomicInteger kept = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        List<Throwable> errors = new CopyOnWriteArrayList<>();
        Mono<Void> transfers = Flux.range(0, 4)
                .flatMap(i -> bank.transfer(bank.db(), 2 * i, 2 * i + 1, 1)
                        .doOnSuccess(done -> kept.incrementAndGet())
                        .repeat(() -> !over.get())
                        .onErrorResume(error -> {
                            errors.add(error);
                            return Mono.empty();
                        }))
                .then();
        Mono<Void> running = transfers.cache();
        running.subscribe();
        done(Mono.defer(() -> kept.get() > 200 ? Mono.just(true) : Mono.<Boolean>empty())
                .repeatWhenEmpty(10_000, again -> again.delayElements(Duration.ofMillis(2)))
                .then());

        mortal.kill();
        long begin = System.nanoTime();
        done(running);
        mortal.within("a transfer, of which " + kept + " were done,", AT_ONCE, begin);
        over.set(true);
        mortal.restart();

        assertThat(errors).hasSize(4).hasOnlyElementsOfType(ConnectionLostException.class);
        bank.assertBalanced();
        assertThat(only(Entries.all().count(bank.db())) / 2).isBetween((long) kept.get(), kept.get() + 4L);
        assertServes(bank);
    }

    private static void diesMeanwhile(MortalServer mortal, String what, Flux<Parcel> rows) {
        long[] killed = new long[1];
        long[] heard = new long[1];
        try {
            StepVerifier.create(rows, 10)
                    .expectNextCount(10)
                    .then(() -> killed[0] = mortal.kill())
                    .thenRequest(Long.MAX_VALUE)
                    .thenConsumeWhile(row -> true, row -> heard[0] = System.nanoTime())
                    .expectError(ConnectionLostException.class)
                    .verify(PATIENCE);
            mortal.within(what + ", from its last row,", AT_ONCE, Math.max(killed[0], heard[0]));
            mortal.within(what, AFTER_WHAT_HAD_ARRIVED, killed[0]);
        } finally {
            mortal.restart();
        }
    }

    /** Without any action, and with no connection lent that died. */
    private static void assertServes(Bank bank) {
        all(Flux.range(0, 16).flatMap(i -> bank.sum(bank.db()), 16));
        done(bank.transfer(bank.db(), 1, 2, 5));
        bank.assertBalanced();
    }
}
