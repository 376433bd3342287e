package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.Isolation;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.ForeignKeyViolationException;
import dev.weir.core.error.InternalException;
import dev.weir.core.error.QueryTimeoutException;
import dev.weir.core.error.SerializationFailureException;
import dev.weir.core.error.TransactionEndedException;
import dev.weir.core.error.UniqueViolationException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Timeout(60)
class TransactionTest {
    private static final TransactionSettings READ_ONLY = new TransactionSettings(Optional.empty(), true);

    private final Path file = TestDatabase.newFile();
    private final TestDatabase database =
            new TestDatabase(SqliteDriver.builder("sqlite:" + file).busyTimeout(Duration.ofMillis(50)));
    private Session session;

    @BeforeEach
    void open() {
        database.execute("CREATE TABLE t (x INTEGER PRIMARY KEY, y TEXT UNIQUE) STRICT");
        session = database.writer();
    }

    @AfterEach
    void close() {
        session.close().block(TestDatabase.LIMIT);
        database.close();
    }

    private void insert(long x) {
        database.write(session, "INSERT INTO t (x) VALUES (" + x + ")");
    }

    private void run(Mono<Void> step) {
        step.block(TestDatabase.LIMIT);
    }

    private long committed() {
        return database.integer("SELECT count(*) FROM t");
    }

    @Test
    void keepsWhatWasCommitted() {
        run(session.begin(TransactionSettings.DEFAULT));
        insert(1);
        assertThat(committed()).as("before the commit").isZero();
        run(session.commit());

        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void undoesWhatWasRolledBack() {
        run(session.begin(TransactionSettings.DEFAULT));
        insert(1);
        run(session.rollback());

        assertThat(committed()).isZero();
        insert(2);
        assertThat(committed()).as("written after the transaction").isEqualTo(1);
    }

    @Test
    void doesNothingBeforeItIsSubscribedTo() {
        Mono<Void> rollback = session.rollback();
        Mono<Void> begin = session.begin(TransactionSettings.DEFAULT);
        run(begin);
        insert(1);
        run(rollback);

        assertThat(committed()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryIsolation(Isolation isolation) {
        run(session.begin(new TransactionSettings(Optional.of(isolation), false)));
        insert(1);
        run(session.commit());

        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void undoesAPart() {
        run(session.begin(TransactionSettings.DEFAULT));
        insert(1);
        run(session.savepoint("one"));
        insert(2);
        run(session.savepoint("select"));
        insert(3);
        run(session.rollbackToSavepoint("select"));
        insert(4);
        run(session.releaseSavepoint("one"));
        run(session.commit());

        assertThat(database.integer("SELECT sum(x) FROM t")).isEqualTo(1 + 2 + 4);
    }

    @Test
    void forgetsASavepointThatWasRolledBackTo() {
        run(session.begin(TransactionSettings.DEFAULT));
        run(session.savepoint("one"));
        run(session.rollbackToSavepoint("one"));

        StepVerifier.create(session.releaseSavepoint("one")).verifyError(DatabaseException.class);
    }

    @Test
    void refusesAWriteInAReadOnlyTransaction() {
        run(session.begin(READ_ONLY));
        assertThat(database.integer(session, "SELECT count(*) FROM t")).isZero();
        StepVerifier.create(Mono.fromRunnable(() -> insert(1)))
                .verifyErrorMatches(e -> e instanceof DatabaseException refused
                        && refused.nativeCode().equals("SQLITE_READONLY"));
        run(session.rollback());

        insert(2);
        assertThat(committed()).as("after it").isEqualTo(1);
    }

    @Test
    void readsOneSnapshotInAReadOnlyTransaction() {
        Session reader = database.reader();
        run(reader.begin(READ_ONLY));
        assertThat(database.integer(reader, "SELECT count(*) FROM t")).isZero();
        insert(1);

        assertThat(database.integer(reader, "SELECT count(*) FROM t")).isZero();
        run(reader.commit());
        assertThat(database.integer(reader, "SELECT count(*) FROM t")).isEqualTo(1);
        run(reader.close());
    }

    @Test
    void refusesToWriteOnAReader() {
        Session reader = database.reader();
        StepVerifier.create(Mono.fromRunnable(() -> database.write(reader, "INSERT INTO t (x) VALUES (1)")))
                .verifyError(DatabaseException.class);
        run(reader.close());
    }

    /** A transaction that reads before it writes has the lock already, and cannot be overtaken. */
    @Test
    void takesTheLockOfAWritingTransactionAtItsBegin() {
        try (TestDatabase other =
                new TestDatabase(SqliteDriver.builder("sqlite:" + file).busyTimeout(Duration.ZERO))) {
            run(session.begin(TransactionSettings.DEFAULT));
            Session foreign = other.writer();
            StepVerifier.create(foreign.begin(TransactionSettings.DEFAULT)).verifyErrorSatisfies(e -> assertThat(e)
                    .isInstanceOf(QueryTimeoutException.class)
                    .hasMessage("[QUERY_TIMEOUT] the database stayed locked by another connection for 0 ms"));
            run(foreign.close());
            run(session.rollback());
        }
    }

    @Test
    void tellsThatASnapshotIsTooOldToBeWrittenOn() {
        try (TestDatabase other = new TestDatabase(SqliteDriver.builder("sqlite:" + file))) {
            StepVerifier.create(
                            database.integers(
                                    session, "SELECT 1 FROM sqlite_schema UNION ALL SELECT 2 UNION ALL SELECT 3"),
                            1)
                    .expectNextCount(1)
                    .then(() -> other.execute("INSERT INTO t (x) VALUES (9)"))
                    .then(() -> StepVerifier.create(Mono.fromRunnable(() -> insert(1)))
                            .verifyError(SerializationFailureException.class))
                    .thenCancel()
                    .verify(TestDatabase.LIMIT);
        }
    }

    @Test
    void leavesATransactionToBeRolledBackWhoseCommitFailed() {
        database.write(session, "CREATE TABLE child (t INTEGER REFERENCES t DEFERRABLE INITIALLY DEFERRED) STRICT");
        run(session.begin(TransactionSettings.DEFAULT));
        insert(1);
        database.write(session, "INSERT INTO child VALUES (77)");

        StepVerifier.create(session.commit())
                .verifyErrorMatches(e -> e instanceof ForeignKeyViolationException violation
                        && violation.table().equals("child"));
        assertThat(database.integer(session, "SELECT count(*) FROM t"))
                .as("still inside")
                .isEqualTo(1);
        run(session.rollback());
        assertThat(committed()).isZero();
    }

    @Test
    void goesOnAfterAFailedStatement() {
        run(session.begin(TransactionSettings.DEFAULT));
        insert(1);
        StepVerifier.create(Mono.fromRunnable(() -> insert(1))).verifyError(UniqueViolationException.class);
        insert(2);
        run(session.commit());

        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void runsNothingAfterSqliteHasRolledBackByItself() {
        run(session.begin(TransactionSettings.DEFAULT));
        insert(1);
        StepVerifier.create(
                        Mono.fromRunnable(() -> database.write(session, "INSERT OR ROLLBACK INTO t (x) VALUES (1)")))
                .verifyError(UniqueViolationException.class);

        StepVerifier.create(Mono.fromRunnable(() -> insert(2))).verifyError(TransactionEndedException.class);
        StepVerifier.create(database.integers(session, "SELECT 1")).verifyError(TransactionEndedException.class);
        StepVerifier.create(session.savepoint("one")).verifyError(TransactionEndedException.class);
        StepVerifier.create(session.commit()).verifyError(TransactionEndedException.class);
        run(session.rollback());
        assertThat(committed()).isZero();

        run(session.begin(TransactionSettings.DEFAULT));
        insert(3);
        run(session.commit());
        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void refusesATransactionInsideAnotherAndACommitOfNone() {
        StepVerifier.create(session.commit()).verifyError(InternalException.class);
        run(session.begin(TransactionSettings.DEFAULT));
        StepVerifier.create(session.begin(TransactionSettings.DEFAULT)).verifyError(InternalException.class);
        run(session.rollback());
        run(session.rollback());
    }

    @Test
    void rollsBackWhatASessionLeavesOpen() {
        run(session.begin(TransactionSettings.DEFAULT));
        insert(1);
        run(session.close());

        Session next = database.writer();
        assertThat(database.integer(next, "SELECT count(*) FROM t")).isZero();
        run(next.begin(TransactionSettings.DEFAULT));
        run(next.rollback());
        run(next.close());
    }

    @Test
    void closesTwiceAndRefusesWhatComesAfter() {
        run(session.close());
        run(session.close());
        Session next = database.writer();

        StepVerifier.create(database.integers(session, "SELECT 1")).verifyError(InternalException.class);
        StepVerifier.create(session.begin(TransactionSettings.DEFAULT)).verifyError(InternalException.class);
        assertThat(database.integer(next, "SELECT 1")).isEqualTo(1);
        run(next.close());
    }

    @Test
    void endsAResultThatASessionLeavesOpen() {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        database.integers(session, "SELECT 1 UNION SELECT 2").subscribe(new reactor.core.publisher.BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
                subscription.request(1);
            }

            @Override
            protected void hookOnError(Throwable e) {
                failure.set(e);
            }
        });
        SqliteConnection connection = TestDatabase.connection(session);
        run(session.close());

        assertThat(failure.get()).isInstanceOf(InternalException.class);
        Session next = database.writer();
        assertThat(TestDatabase.connection(next)).isSameAs(connection);
        database.write(next, "INSERT INTO t (x) VALUES (1)");
        run(next.close());
    }
}
