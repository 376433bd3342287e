package dev.weir.driver.r2dbc.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.weir.driver.r2dbc.pool.testing.FakeConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where a borrower's own code runs: on which thread, and never where it can hold up or hurt others. */
@Timeout(60)
class HandoverTest {

    @Test
    void servesWhoNeedNotWaitOnItsOwnThread() {
        PoolFixture fixture = new PoolFixture();
        fixture.fillOnce();
        AtomicReference<Thread> thread = new AtomicReference<>();

        fixture.pool.acquire().subscribe(lease -> thread.set(Thread.currentThread()));

        assertThat(thread).hasValue(Thread.currentThread());
    }

    @Test
    void servesManyWaitingBorrowersWithoutRecursion() {
        PoolFixture fixture = new PoolFixture(builder -> builder.maxSize(1).maxPending(20_000));
        List<Integer> depths = new ArrayList<>();
        Customer held = fixture.customer();
        Flux.range(0, 10_000)
                .flatMap(
                        i -> Mono.usingWhen(
                                fixture.pool.acquire(),
                                lease -> Mono.fromRunnable(
                                        () -> depths.add(Thread.currentThread().getStackTrace().length)),
                                Lease::giveBack),
                        10_000)
                .subscribe();
        held.givesBack();

        assertThat(depths).hasSize(10_000);
        assertThat(Collections.max(depths)).isLessThan(1_000);
    }

    static Stream<Arguments> waysToComeFree() {
        Consumer<Customer> givesBack = Customer::givesBack;
        Consumer<Customer> discards = Customer::discards;
        return Stream.of(argumentSet("given back", givesBack), argumentSet("discarded", discards));
    }

    /** While one borrower works on the thread that served it, others give back, and are served, and borrow. */
    @ParameterizedTest
    @MethodSource("waysToComeFree")
    void holdsNobodyUpWhileABorrowerWorks(Consumer<Customer> end) {
        PoolFixture fixture = new PoolFixture();
        Customer first = fixture.customer();
        Customer second = fixture.customer();
        AtomicReference<Customer> waiting = new AtomicReference<>();
        AtomicReference<Customer> last = new AtomicReference<>();
        fixture.pool
                .acquire()
                .subscribe(lease -> onAnotherThread(() -> {
                    second.givesBack();
                    waiting.get().givesBack();
                    last.set(fixture.customer());
                }));
        waiting.set(fixture.customer());

        end.accept(first);

        assertThat(waiting.get().connection()).isSameAs(second.connection());
        assertThat(last.get().connection()).isSameAs(second.connection());
    }

    @Test
    void holdsNobodyUpWhileWhoNeverWaitedWorks() {
        PoolFixture fixture = new PoolFixture();
        fixture.fillOnce();
        AtomicReference<FakeConnection> other = new AtomicReference<>();

        fixture.pool
                .acquire()
                .subscribe(lease ->
                        onAnotherThread(() -> other.set(fixture.customer().connection())));

        assertThat(other).doesNotHaveNullValue();
    }

    private static void onAnotherThread(Runnable task) {
        CompletableFuture.runAsync(task).orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Test
    void survivesABorrowerThatThrows() {
        PoolFixture fixture = new PoolFixture(builder -> builder.maxSize(1));
        Customer held = fixture.customer();
        fixture.pool.acquire().subscribe(new Thrower());
        Customer next = fixture.customer();
        AtomicBoolean ended = new AtomicBoolean();

        held.lease().giveBack().subscribe(nothing -> {}, e -> {}, () -> ended.set(true));

        assertThat(ended).as("who gave back has nothing to do with it").isTrue();
        assertThat(next.connection()).isSameAs(held.connection());
    }

    /** Gives back what it got, and then throws, against all rules. */
    private static final class Thrower implements CoreSubscriber<Lease<FakeConnection>> {
        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(1);
        }

        @Override
        public void onNext(Lease<FakeConnection> lease) {
            lease.giveBack().subscribe();
            throw new AssertionError("a borrower's own fault");
        }

        @Override
        public void onError(Throwable error) {
            throw new AssertionError(error);
        }

        @Override
        public void onComplete() {
            throw new AssertionError("did not come as far as this");
        }
    }

    /** The pool's background work holds its loop, and serves who comes just then. */
    @Test
    void servesWhoComesWhileThePoolCleansUp() {
        PoolFixture fixture = new PoolFixture();
        fixture.fillOnce();
        AtomicReference<Customer> customer = new AtomicReference<>();
        fixture.database.looking(() -> {
            fixture.database.looking(() -> {});
            customer.set(fixture.customer());
            assertThat(customer.get().waits()).isTrue();
        });

        fixture.pass(Duration.ofSeconds(30));

        customer.get().lease();
    }
}
