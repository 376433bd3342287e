package dev.weir.driver.r2dbc;

import dev.weir.core.driver.Windowing;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.DeadlockException;
import dev.weir.core.error.QueryTimeoutException;
import dev.weir.core.error.SerializationFailureException;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Lets the exchanges of one session have the connection one after the other, in the order in which they were asked for. What
 * was abandoned is brought to an end before the next one begins, or before the connection goes back.
 *
 * <p>Where results may be interleaved, every exchange begins at once.
 */
final class Lane {
    private final Engine engine;
    private final Calming calming;
    private final boolean interleaved;

    private final Deque<Exchange<?>> waiting = new ArrayDeque<>();
    /** What has begun and not ended: one at the most, unless results are interleaved. */
    private final List<Exchange<?>> begun = new ArrayList<>(1);
    /** What has begun and is not sent yet; the thread that is at sending sends these too. */
    private final Deque<Exchange<?>> ready = new ArrayDeque<>();

    private final Unrest unrest = new Unrest();

    private boolean sending;
    private boolean shut;
    /** Completes when the lane is shut and nothing is begun. */
    private final Sinks.Empty<Void> deserted = Sinks.empty();

    private volatile boolean certain = true;
    private volatile boolean inTransaction;
    /** Whether the database has rolled the transaction back by itself. */
    private volatile boolean rolledBack;

    Lane(Engine engine, Link link, ConnectionFactory factory, R2dbcOptions options) {
        this.engine = engine;
        this.calming = new Calming(engine, link, factory, options);
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

    boolean isInTransaction() {
        return inTransaction;
    }

    /** Says that a transaction begins, or is over: none has been rolled back then that anything could run outside of. */
    void inTransaction(boolean begun) {
        inTransaction = begun;
        rolledBack = false;
    }

    /**
     * Notes what an error says of the connection and of the transaction. What the database has rolled back by itself is
     * refused until a rollback is sent: what comes before that would be run outside of the transaction.
     */
    void failed(Throwable reason) {
        if (reason instanceof ConnectionLostException) {
            lost();
        } else if (inTransaction && isRollback(reason)) {
            rolledBack = true;
        }
    }

    private boolean isRollback(Throwable reason) {
        if (reason instanceof DeadlockException) {
            return engine.transactionEndsWith(Problem.DEADLOCK);
        }
        if (reason instanceof QueryTimeoutException) {
            return calming.link().rollsBackOnLockTimeout() && isLockTimeout(reason.getCause());
        }
        return reason instanceof SerializationFailureException && engine.transactionEndsWith(Problem.SERIALIZATION);
    }

    private boolean isLockTimeout(@Nullable Throwable cause) {
        return cause instanceof R2dbcException told
                && engine.problem(told).filter(Problem.LOCK_TIMEOUT::equals).isPresent();
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
                begin(exchange);
            }
        }
        if (refused) {
            exchange.end(Refusals.sessionClosed());
        } else if (ahead != null) {
            ahead.press();
        } else {
            startReady();
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
        boolean over;
        Exchange<?> pressed = null;
        synchronized (this) {
            boolean left = begun.remove(exchange) && begun.isEmpty();
            Exchange<?> next = left ? waiting.pollFirst() : null;
            if (next != null) {
                begin(next);
                pressed = waiting.isEmpty() ? null : next;
            }
            over = left && shut;
        }
        if (over) {
            deserted.tryEmitEmpty();
        }
        if (pressed != null) {
            pressed.press();
        }
        startReady();
    }

    /** Says that nobody takes what a begun exchange still gives. */
    void abandoned(Exchange<?> exchange) {
        unrest.add(calming.rest(exchange).doOnError(unsettled -> lost()));
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

    /** Completes when a lane that was shut is at rest; fails if it does not come to rest in time. */
    Mono<Void> rest() {
        return Mono.defer(this::resting);
    }

    /** Who is sending something just now sees only afterwards that it is unwanted. */
    private synchronized Mono<Void> resting() {
        if (!begun.isEmpty()) {
            return deserted.asMono().then(rest());
        }
        return unrest.await();
    }

    // ---- sending, one exchange after the other, also where one lets the next one begin while it is sent

    private void begin(Exchange<?> exchange) {
        begun.add(exchange);
        ready.addLast(exchange);
    }

    private void startReady() {
        Exchange<?> next = nextReady(false);
        while (next != null) {
            start(next);
            next = nextReady(true);
        }
    }

    private synchronized @Nullable Exchange<?> nextReady(boolean mine) {
        if (sending && !mine) {
            return null;
        }
        Exchange<?> next = ready.pollFirst();
        sending = next != null;
        return next;
    }

    private void start(Exchange<?> exchange) {
        if (exchange.undoes()) {
            rolledBack = false;
        }
        if (rolledBack) {
            exchange.end(Refusals.rolledBack());
            leave(exchange);
            return;
        }
        Mono<Void> pending = pending();
        if (pending == null) {
            exchange.start();
        } else {
            exchange.start(pending);
        }
    }

    /**
     * Who begins beside others does not wait, nor is the server told to stop anything: it might stop what they run. Once it
     * may have been told, everybody waits.
     */
    private @Nullable Mono<Void> pending() {
        if (unrest.isOver()) {
            return null;
        }
        synchronized (this) {
            return begun.size() > 1 && !unrest.isAwaited() ? null : unrest.await();
        }
    }
}
