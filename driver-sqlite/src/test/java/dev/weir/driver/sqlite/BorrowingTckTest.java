package dev.weir.driver.sqlite;

import dev.weir.core.driver.AccessMode;
import dev.weir.core.driver.Session;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The specification's own tests on the loan of a session. */
@Test
public class BorrowingTckTest extends PublisherVerification<Session> {
    private TestDatabase database;

    public BorrowingTckTest() {
        super(new TestEnvironment(1_000, 200));
    }

    @BeforeMethod
    public void open() {
        // what these tests borrow they do not return
        database = TestDatabase.inFile(builder -> builder.readers(50));
    }

    @AfterMethod
    public void close() {
        database.close();
    }

    @Override
    public long maxElementsFromPublisher() {
        return 1;
    }

    @Override
    public Publisher<Session> createPublisher(long elements) {
        return database.driver.open(AccessMode.READ);
    }

    @Override
    public Publisher<Session> createFailedPublisher() {
        return null; // fails on the first request, which is later than these tests look
    }
}
