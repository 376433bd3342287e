package dev.weir.driver.sqlite;

import dev.weir.core.driver.Session;
import dev.weir.core.value.Arguments;
import java.util.List;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The specification's own tests on what a write returns. */
@Test
public class WriteTckTest extends PublisherVerification<Long> {
    private static final long MOST = 10_000;

    private TestDatabase database;
    private Session session;

    public WriteTckTest() {
        super(new TestEnvironment(1_000, 200));
    }

    @BeforeMethod
    public void open() {
        database = TestDatabase.inMemory();
        database.execute("CREATE TABLE t (x INTEGER) STRICT");
        session = database.writer();
    }

    @AfterMethod
    public void close() {
        session.close().block(TestDatabase.LIMIT);
        database.close();
    }

    @Override
    public long maxElementsFromPublisher() {
        return MOST;
    }

    @Override
    public Publisher<Long> createPublisher(long elements) {
        String insert = "INSERT INTO t WITH RECURSIVE n(x) AS (SELECT 1 WHERE " + elements
                + " > 0 UNION ALL SELECT x + 1 FROM n WHERE x < " + elements + ") SELECT x FROM n RETURNING x";
        return session.execute(
                database.insert("t", insert, List.of(RawSql.INT64)), Arguments.NONE, row -> row.int64(0));
    }

    @Override
    public Publisher<Long> createFailedPublisher() {
        return null; // fails on the first request, which is later than these tests look
    }
}
