package dev.weir.driver.sqlite;

import dev.weir.core.driver.Session;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The specification's own tests on the rows of a query. */
@Test
public class OperationTckTest extends PublisherVerification<Long> {
    private TestDatabase database;
    private Session session;

    public OperationTckTest() {
        super(new TestEnvironment(1_000, 200));
    }

    @BeforeMethod
    public void open() {
        database = TestDatabase.inMemory();
        session = database.reader();
    }

    @AfterMethod
    public void close() {
        session.close().block(TestDatabase.LIMIT);
        database.close();
    }

    @Override
    public Publisher<Long> createPublisher(long elements) {
        return database.integers(
                session,
                "WITH RECURSIVE n(x) AS (SELECT 1 WHERE " + elements + " > 0 UNION ALL SELECT x + 1 FROM n WHERE x < "
                        + elements + ") SELECT x FROM n");
    }

    @Override
    public Publisher<Long> createFailedPublisher() {
        return null; // fails on the first request, which is later than these tests look
    }
}
