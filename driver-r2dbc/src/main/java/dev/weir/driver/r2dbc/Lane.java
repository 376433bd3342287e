package dev.weir.driver.r2dbc;

import dev.weir.core.driver.Windowing;
import io.r2dbc.spi.ConnectionFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Lets the exchanges of one session have the connection one after the other, in the order in which they were asked for. What
 * was abandoned is brought to an end before the next one begins, or before the connection goes back.
 *
 * <p>Where results may be interleaved, every exchange begins at once.
 */
final class Lane {
    private final Engine engine;
    private final Link link;
    private final ConnectionFactory factory;
    private final R2dbcOptions options;
    private final boolean interleaved;

    private final Deque<Exchange<?>> waiting = new ArrayDeque<>();
    /** What has begun and not ended: one at the most, unless results are interleaved. */
    private final List<Exchange<?>> begun = new ArrayList<>(1);
    /** Completes when what was abandoned has come to rest; absent if nothing was. */
    private @Nullable Mono<Void> unrest;

    private boolean shut;
    private volatile boolean certain = true;

    Lane(Engine engine, Link link, ConnectionFactory factory, R2dbcOptions options) {
        this.engine = engine;
        this.link = link;
        this.factory = factory;
        this.options = options;
        this.interleaved = engine.capability().queries().windowing() == Windowing.INTERLEAVED;
    }

    Abandoning abandoning() {
        return engine.abandoning();
    }

    /** Returns whether the state of the connection is known, so that it may be used again. */
    boolean isCertain() {
        return certain;
    }

    /** Says that the connection is broken. */
    void lost() {
        certain = false;
    }

    void enter(Exchange<?> exchange) {
        Exchange<?> ahead = null;
        boolean refused;
        synchronized (this) {
            refused = shut;
            if (!refused && !interleaved && !begun.isEmpty()) {
                waiting.addLast(exchange);
                ahead = begun.get(0);
            } else if (!refused) {
                begun.add(exchange);
            }
        }
        if (refused) {
            exchange.end(Refusals.sessionClosed());
        } else if (ahead != null) {
            ahead.press();
        } else {
            start(exchange);
        }
    }

    /** Gives up a place in the queue. */
    void forget(Exchange<?> exchange) {
        synchronized (this) {
            waiting.remove(exchange);
        }
    }

    /** Lets the next one begin, if this one has not let it before. */
    void leave(Exchange<?> exchange) {
        Exchange<?> next = null;
        synchronized (this) {
            if (begun.remove(exchange) && begun.isEmpty()) {
                next = waiting.pollFirst();
                if (next != null) {
                    begun.add(next);
                }
            }
        }
        if (next != null) {
            start(next);
        }
    }

    /** Says that nobody takes what a begun exchange still gives. */
    void abandoned(Exchange<?> exchange) {
        synchronized (this) {
            Mono<Void> before = unrest;
            Mono<Void> own =
                    switch (engine.abandoning()) {
                        case CANCEL -> pinged();
                        case DRAIN -> drained(exchange);
                    };
            unrest = before == null || engine.abandoning() == Abandoning.CANCEL ? own : before.then(own);
        }
        leave(exchange);
    }

    /** Refuses all that wait: they would wait for ever, or as long as the subscriber ahead of them likes. */
    void refuseWaiting() {
        List<Exchange<?>> refused;
        synchronized (this) {
            refused = List.copyOf(waiting);
            waiting.clear();
        }
        refused.forEach(exchange -> exchange.end(Refusals.resultUnread()));
    }

    /** Ends everything; what is asked for from now on is refused. */
    void shut() {
        List<Exchange<?>> ended;
        synchronized (this) {
            shut = true;
            ended = new ArrayList<>(waiting);
            waiting.clear();
            ended.addAll(begun);
        }
        ended.forEach(exchange -> exchange.end(Refusals.sessionClosed()));
    }

    /** Completes when the connection is at rest; fails if it does not come to rest in time. */
    Mono<Void> rest() {
        return Mono.defer(() -> {
            Mono<Void> pending = takeUnrest();
            return pending == null ? Mono.empty() : pending;
        });
    }

    private void start(Exchange<?> exchange) {
        Mono<Void> pending = takeUnrest();
        if (pending == null) {
            exchange.start();
        } else {
            exchange.start(pending);
        }
    }

    /** Who begins beside others does not wait, nor is the server told to stop anything: it might stop what they run. */
    private synchronized @Nullable Mono<Void> takeUnrest() {
        if (begun.size() > 1) {
            return null;
        }
        Mono<Void> pending = unrest;
        unrest = null;
        return pending;
    }

    private Mono<Void> drained(Exchange<?> exchange) {
        return settled(exchange.drained().thenReturn(true));
    }

    /**
     * Asks the connection. The question is answered when the driver has done with what was cancelled; a server that is told to
     * stop may stop the question instead, so it is asked again.
     */
    private Mono<Void> pinged() {
        return Mono.defer(() -> {
            Mono<Boolean> ping = engine.ping(link.connection()).onErrorReturn(false);
            return settled(ping.cache().flatMap(usable -> usable ? Mono.just(true) : ping));
        });
    }

    /** Waits for the rest; tells the server to stop after a time of grace. */
    private Mono<Void> settled(Mono<Boolean> coming) {
        Mono<Boolean> awaited = coming.cache();
        return awaited.timeout(
                        options.cancelGrace(),
                        engine.stop(link, factory).onErrorComplete().then(awaited))
                .timeout(options.cancelTimeout())
                .onErrorReturn(false)
                .flatMap(usable -> {
                    if (usable) {
                        return Mono.<Void>empty();
                    }
                    certain = false;
                    return Mono.error(Refusals.notAtRest());
                });
    }
}
