package dev.weir.driver.r2dbc;

import dev.weir.core.driver.Windowing;
import dev.weir.driver.r2dbc.testing.FakeAnswer;
import dev.weir.driver.r2dbc.testing.FakeEngine;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import org.reactivestreams.Publisher;

/** A lane over a database that is not there. */
record LaneFixture(FakeEngine engine, Lane lane) {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration GRACE = Duration.ofMillis(20);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    /** Nothing is asked of it here. */
    static final Connection CONNECTION = (Connection) Proxy.newProxyInstance(
            LaneFixture.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    static final ConnectionFactory FACTORY = new ConnectionFactory() {
        @Override
        public Publisher<? extends Connection> create() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ConnectionFactoryMetadata getMetadata() {
            return () -> "fake";
        }
    };

    static LaneFixture of(Abandoning abandoning, Windowing windowing) {
        FakeEngine engine = new FakeEngine(abandoning, windowing);
        R2dbcOptions options = new R2dbcOptions(1_000, Duration.ZERO, GRACE, TIMEOUT);
        return new LaneFixture(engine, new Lane(engine, Link.of(CONNECTION), FACTORY, options));
    }

    /** On a server that rolls back what has waited for a lock for too long. */
    static LaneFixture rollingBackOnLockTimeout() {
        FakeEngine engine = new FakeEngine(Abandoning.CANCEL, Windowing.CURSOR);
        R2dbcOptions options = new R2dbcOptions(1_000, Duration.ZERO, GRACE, TIMEOUT);
        Link link = new Link(CONNECTION, 0, 0, 1, true, Optional.empty());
        return new LaneFixture(engine, new Lane(engine, link, FACTORY, options));
    }

    static LaneFixture cancelling() {
        return of(Abandoning.CANCEL, Windowing.CURSOR);
    }

    static LaneFixture draining() {
        return of(Abandoning.DRAIN, Windowing.CURSOR);
    }

    ExchangeFlux<Object> exchange(Publisher<?> answer) {
        return new ExchangeFlux<>(lane, (demand, unwanted) -> answer);
    }

    /** Returns the exchange that rolls the transaction back. */
    ExchangeFlux<Object> rollback(Publisher<?> answer) {
        return new ExchangeFlux<>(lane, new Run.Undoing(answer));
    }

    /** Returns an answer that is running, with its subscriber asking for everything. */
    FakeAnswer running() {
        FakeAnswer answer = new FakeAnswer();
        exchange(answer).subscribe();
        return answer;
    }
}
