package dev.weir.driver.r2dbc.pool;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;

/** Lends one connection per subscription. Why it is a source of its own, {@link Borrower} says. */
final class Borrowing<C> extends Mono<Lease<C>> {
    private final LendingPool<C> pool;

    Borrowing(LendingPool<C> pool) {
        this.pool = pool;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Lease<C>> actual) {
        actual.onSubscribe(new Borrower<>(actual, pool));
    }
}
