package dev.weir.driver.r2dbc.pool;

import dev.weir.driver.r2dbc.pool.testing.FakeConnection;
import reactor.core.Disposable;

/** Somebody who borrows, and keeps what came: a lease, an error, or nothing yet. */
final class Customer {
    private volatile Lease<FakeConnection> lease;
    private volatile Throwable error;
    private final Disposable asking;

    Customer(LendingPool<FakeConnection> pool) {
        asking = pool.acquire().subscribe(lent -> lease = lent, reason -> error = reason);
    }

    boolean waits() {
        return lease == null && error == null;
    }

    void leaves() {
        asking.dispose();
    }

    Lease<FakeConnection> lease() {
        if (lease == null) {
            throw new AssertionError("has no lease", error);
        }
        return lease;
    }

    FakeConnection connection() {
        return lease().connection();
    }

    Throwable error() {
        return error;
    }

    void givesBack() {
        lease().giveBack().subscribe();
    }

    void discards() {
        lease().discard().subscribe();
    }
}
