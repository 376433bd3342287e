package dev.weir.driver.r2dbc;

import dev.weir.driver.r2dbc.pool.Connections;
import io.r2dbc.spi.ConnectionFactory;
import reactor.core.publisher.Mono;

/** The connections of one database, for the pool. */
record Links(Engine engine, ConnectionFactory factory, R2dbcErrors errors) implements Connections<Link> {
    @Override
    public Mono<Link> open() {
        return engine.open(factory).onErrorMap(errors::opening);
    }

    @Override
    public Mono<Void> close(Link link) {
        return on(link, Mono.from(link.connection().close()))
                .doFinally(end -> link.thread().ifPresent(thread -> thread.dispose()));
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
