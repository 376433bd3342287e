package dev.weir.driver.r2dbc;

import io.r2dbc.spi.ConnectionFactory;
import reactor.core.publisher.Mono;

/**
 * Brings what was abandoned on one connection to rest: waits for it, tells the server to stop it after a time of grace, and
 * gives it up after a longer one.
 *
 * @param factory makes the connection over which the server is told
 */
record Calming(Engine engine, Link link, ConnectionFactory factory, R2dbcOptions options) {

    /** Completes when an abandoned exchange has come to rest; fails if it does not in time. */
    Mono<Void> rest(Exchange<?> abandoned) {
        return settled(
                switch (engine.abandoning()) {
                    case CANCEL -> Mono.defer(this::asked);
                    case DRAIN -> abandoned.drained().thenReturn(true);
                });
    }

    /**
     * Asks the connection whether it can be used. The question is answered when the driver has done with what was cancelled; a
     * server that is told to stop may stop the question instead, so it is asked again.
     */
    private Mono<Boolean> asked() {
        Mono<Boolean> ping = engine.ping(link.connection()).onErrorReturn(false);
        return ping.flatMap(usable -> usable ? Mono.just(true) : ping);
    }

    /**
     * Waits for the rest. What the server is told may come late and hit what the connection runs next, so that is a question,
     * asked once more.
     */
    private Mono<Void> settled(Mono<Boolean> coming) {
        Mono<Boolean> awaited = coming.cache();
        Mono<Boolean> stopped = engine.stop(link, factory)
                .onErrorComplete()
                .then(awaited)
                .flatMap(usable -> usable ? asked() : Mono.just(false));
        return awaited.timeout(options.cancelGrace(), stopped)
                .timeout(options.cancelTimeout())
                .onErrorReturn(false)
                .flatMap(usable -> usable ? Mono.<Void>empty() : Mono.error(Refusals.notAtRest()));
    }
}
