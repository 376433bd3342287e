package dev.weir.driver.r2dbc.pool;

import dev.weir.driver.r2dbc.pool.testing.FakeConnection;
import dev.weir.driver.r2dbc.pool.testing.FakeConnections;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The specification's own tests on the loan of a connection. */
@Test
public class BorrowingTckTest extends PublisherVerification<Lease<FakeConnection>> {
    private LendingPool<FakeConnection> pool;

    public BorrowingTckTest() {
        super(new TestEnvironment(1_000, 200));
    }

    @BeforeMethod
    public void open() {
        // what these tests borrow they do not return
        pool = pool(new FakeConnections());
    }

    @AfterMethod
    public void close() {
        pool.close().subscribe();
    }

    private static LendingPool<FakeConnection> pool(FakeConnections database) {
        return new LendingPool<>(database, PoolOptions.builder().maxSize(50).build());
    }

    @Override
    public long maxElementsFromPublisher() {
        return 1;
    }

    @Override
    public Publisher<Lease<FakeConnection>> createPublisher(long elements) {
        return pool.acquire();
    }

    @Override
    public Publisher<Lease<FakeConnection>> createFailedPublisher() {
        return null; // fails on the first request, which is later than these tests look
    }
}
