package dev.weir.driver.r2dbc;

import dev.weir.driver.r2dbc.pool.Connections;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;

/** The connections of one database, for the pool. */
record Links(Engine engine, ConnectionFactory factory, R2dbcErrors errors) implements Connections<Link> {

    /**
     * An R2DBC driver whose attempt is cancelled before the server has answered leaves its socket open, and nobody knows of
     * it. So an attempt goes on when it is cancelled, and what it opens then is closed.
     */
    @Override
    public Mono<Link> open() {
        return Mono.defer(() -> {
            AtomicBoolean decided = new AtomicBoolean();
            Mono<Link> attempt =
                    engine.open(factory).onErrorMap(errors::opening).cache();
            Mono<Void> unwanted = attempt.flatMap(this::close).onErrorComplete();
            return attempt.filter(link -> decided.compareAndSet(false, true)).doOnCancel(() -> {
                if (decided.compareAndSet(false, true)) {
                    unwanted.subscribe();
                }
            });
        });
    }

    @Override
    public Mono<Void> close(Link link) {
        return on(link, closing(link.connection()))
                .doFinally(end -> link.thread().ifPresent(thread -> thread.dispose()));
    }

    /**
     * What a pool of the application's own has lent would only go back to it, with the settings made here and in whatever
     * state it is. So the connection within is closed first, and such a pool finds that out.
     */
    private static Mono<Void> closing(Connection connection) {
        Connection within = within(connection);
        if (within == connection) {
            return Mono.from(connection.close());
        }
        return Mono.usingWhen(
                Mono.just(connection), lent -> Mono.from(within.close()).onErrorComplete(), Connection::close);
    }

    private static Connection within(Connection connection) {
        return connection instanceof Wrapped<?> wrapped && wrapped.unwrap() instanceof Connection inner
                ? within(inner)
                : connection;
    }

    @Override
    public boolean isOpen(Link link) {
        return engine.isOpen(link.connection());
    }

    @Override
    public Mono<Boolean> validate(Link link) {
        return on(link, engine.ping(link.connection()));
    }

    private static <T> Mono<T> on(Link link, Mono<T> work) {
        return link.thread().map(work::subscribeOn).orElse(work);
    }
}
