package dev.weir.driver.r2dbc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.PoolExhaustedException;
import dev.weir.driver.r2dbc.pool.testing.FakeConnection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.pool.PooledRef;

/** Moments that in life only a race brings about. */
class BorrowerTest {
    private final PoolFixture fixture = new PoolFixture(builder -> builder.maxSize(1));
    private final PooledRef<Member<FakeConnection>> held =
            fixture.pool.references().block();
    private final Witness witness = new Witness();
    private final Borrower<FakeConnection> borrower = new Borrower<>(witness, fixture.pool);

    /** Reactor Pool looks whether its borrower was cancelled, and then emits: a cancel fits in between. */
    @Test
    void givesBackAConnectionThatComesAfterACancel() {
        borrower.request(1);
        borrower.cancel();

        borrower.onNext(held);

        assertThat(witness.signals).isEmpty();
        assertThat(fixture.pool.statistics()).isEqualTo(new PoolStatistics(0, 1, 0, 1, 1, 0, 0));
    }

    /** So does the end of the acquire time-out. */
    @Test
    void givesBackAConnectionThatComesAfterTheTimeIsOver() {
        borrower.request(1);
        borrower.run();

        borrower.onNext(held);

        assertThat(witness.signals).hasExactlyElementsOfTypes(PoolExhaustedException.class);
        assertThat(fixture.pool.statistics().idle()).isEqualTo(1);
        fixture.fillOnce();
    }

    @Test
    void givesBackAConnectionThatWasDecidedOnAndNotYetTold() {
        borrower.request(1);
        fixture.pool.putBack(held);
        assertThat(fixture.pool.statistics().acquired()).isEqualTo(1);

        borrower.cancel();
        fixture.pool.handOver();

        assertThat(witness.signals).isEmpty();
        fixture.fillOnce();
    }

    @Test
    void saysOneThingOnly() {
        borrower.request(1);
        fixture.pool.putBack(held);
        borrower.run();
        fixture.pool.handOver();
        borrower.onError(new IllegalStateException("too late"));
        borrower.run();

        assertThat(witness.signals).hasExactlyElementsOfTypes(PoolExhaustedException.class);
        fixture.fillOnce();
    }

    @Test
    void asksOnce() {
        fixture.pool.putBack(held);
        borrower.request(1);
        borrower.request(1);
        borrower.request(-1);

        assertThat(witness.signals).hasSize(2).first().isInstanceOf(Lease.class);
        assertThat(witness.signals).last().isEqualTo("complete");
    }

    @Test
    void refusesARequestForNothing() {
        borrower.request(0);
        borrower.request(1);

        assertThat(witness.signals).hasExactlyElementsOfTypes(IllegalArgumentException.class);
    }

    @Test
    void asksForNothingAfterACancel() {
        borrower.cancel();
        borrower.request(1);

        assertThat(fixture.pool.statistics().pending()).isZero();
    }

    private static final class Witness implements CoreSubscriber<Lease<FakeConnection>> {
        private final List<Object> signals = new ArrayList<>();

        @Override
        public void onSubscribe(Subscription subscription) {
            throw new AssertionError("the test requests by itself");
        }

        @Override
        public void onNext(Lease<FakeConnection> lease) {
            signals.add(lease);
        }

        @Override
        public void onError(Throwable error) {
            signals.add(error);
        }

        @Override
        public void onComplete() {
            signals.add("complete");
        }
    }
}
