package dev.weir.driver.sqlite;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;

/**
 * The cold source of what one operation answers.
 *
 * <p>It is a source of its own because composition cannot keep what a session promises. {@code Flux.generate} with
 * {@code subscribeOn}
 *
 * <ul>
 *   <li>hops to the scheduler for each request, even on the connection's own thread, where a chain of statements is to
 *       run without a hop;
 *   <li>cleans up on the thread that cancels, while a JDBC statement may only be closed on the connection's own;
 *   <li>cannot see a cancel during a long step, and offers no place from which to interrupt that step and no other.
 * </ul>
 *
 * @param <T> what the rows are read as
 */
final class OperationFlux<T> extends Flux<T> {

    /** Makes the rows of one subscription. */
    @FunctionalInterface
    interface Run<T> {
        Rows<T> rows(CancelGate gate);
    }

    private final SqliteSession session;
    private final SqlitePrepared prepared;
    private final Run<T> run;

    private OperationFlux(SqliteSession session, SqlitePrepared prepared, Run<T> run) {
        this.session = session;
        this.prepared = prepared;
        this.run = run;
    }

    static <T> Flux<T> of(SqliteSession session, SqlitePrepared prepared, Run<T> run) {
        return onAssembly(new OperationFlux<>(session, prepared, run));
    }

    @Override
    public void subscribe(CoreSubscriber<? super T> actual) {
        actual.onSubscribe(new OperationSubscription<>(actual, session, prepared, run));
    }
}
