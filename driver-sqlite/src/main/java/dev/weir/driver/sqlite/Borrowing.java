package dev.weir.driver.sqlite;

import dev.weir.core.driver.Session;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

/**
 * Lends one session per subscription.
 *
 * <p>It is a source of its own because {@code Mono.create} drops a value that is emitted while the subscriber cancels,
 * and a session that is dropped is a connection lost. Here either the borrower has given up before, and the session goes
 * to the next one, or it is emitted, and the operators that own resources take care of it.
 */
final class Borrowing extends Mono<Session> {
    private final ConnectionPool pool;

    Borrowing(ConnectionPool pool) {
        this.pool = pool;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Session> actual) {
        actual.onSubscribe(new Borrower(actual, pool));
    }
}
