package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.value.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.test.StepVerifier;

@Timeout(60)
class StatementCacheTest {
    private final ProbedDataSource probed = new ProbedDataSource(TestDatabase.newFile());
    private final TestDatabase database = new TestDatabase(
            SqliteDriver.builder(probed.dataSource()).readers(0).statementCacheSize(3));
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private Session session;

    @BeforeEach
    void open() {
        session = database.writer();
        probed.probe(call -> {
            switch (call) {
                case "Connection.prepareStatement" -> made.incrementAndGet();
                case "PreparedStatement.close" -> closed.incrementAndGet();
                default -> {}
            }
        });
    }

    @AfterEach
    void close() {
        session.close().block(TestDatabase.LIMIT);
        database.close();
    }

    private List<PreparedOperation> queries(int count) {
        List<PreparedOperation> queries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            queries.add(database.prepareIntegers("SELECT " + i));
        }
        return queries;
    }

    private Long run(PreparedOperation query) {
        return session.execute(query, Arguments.NONE, row -> row.int64(0)).blockLast(TestDatabase.LIMIT);
    }

    @Test
    void keepsAStatementForTheNextRun() {
        PreparedOperation query = queries(1).get(0);
        for (int i = 0; i < 10; i++) {
            assertThat(run(query)).isZero();
        }

        assertThat(made).hasValue(1);
    }

    @Test
    void keepsItForTheNextSession() {
        PreparedOperation query = queries(1).get(0);
        run(query);
        session.close().block(TestDatabase.LIMIT);
        session = database.writer();
        run(query);

        assertThat(made).hasValue(1);
    }

    @Test
    void knowsAnOperationByIdentity() {
        run(database.prepareIntegers("SELECT 1"));
        run(database.prepareIntegers("SELECT 1"));

        assertThat(made).hasValue(2);
    }

    @Test
    void evictsWhatWasUsedLongestAgo() {
        List<PreparedOperation> queries = queries(4);
        run(queries.get(0));
        run(queries.get(1));
        run(queries.get(2));
        run(queries.get(0));
        run(queries.get(3));
        assertThat(made).hasValue(4);
        assertThat(closed).hasValue(1);

        run(queries.get(0));
        assertThat(made).as("still kept").hasValue(4);
        run(queries.get(1));
        assertThat(made).as("evicted").hasValue(5);
    }

    @Test
    void evictsNothingThatIsInUse() {
        PreparedOperation open = database.prepareIntegers("SELECT 1 UNION SELECT 2 UNION SELECT 3");
        StepVerifier.create(session.execute(open, Arguments.NONE, row -> row.int64(0)), 1)
                .expectNext(1L)
                .then(() -> queries(10).forEach(this::run))
                .thenRequest(10)
                .expectNext(2L, 3L)
                .verifyComplete();
        int before = made.get();
        run(open);

        assertThat(made).as("still kept").hasValue(before);
    }

    @Test
    void givesASecondRunAStatementOfItsOwn() {
        PreparedOperation open = database.prepareIntegers("SELECT 1 UNION SELECT 2 UNION SELECT 3");
        StepVerifier.create(session.execute(open, Arguments.NONE, row -> row.int64(0)), 1)
                .expectNext(1L)
                .then(() -> assertThat(run(open)).isEqualTo(3))
                .thenRequest(10)
                .expectNext(2L, 3L)
                .verifyComplete();

        assertThat(made).hasValue(2);
        assertThat(closed).as("the second one").hasValue(1);
        run(open);
        assertThat(made).hasValue(2);
    }

    @Test
    void keepsNothingWhereTheBoundIsZero() {
        try (TestDatabase none = new TestDatabase(
                SqliteDriver.builder(probed.dataSource()).readers(0).statementCacheSize(0))) {
            Session own = none.writer();
            PreparedOperation query = none.prepareIntegers("SELECT 1");
            for (int i = 0; i < 3; i++) {
                own.execute(query, Arguments.NONE, row -> row.int64(0)).blockLast(TestDatabase.LIMIT);
            }

            assertThat(made).hasValue(3);
            assertThat(closed).hasValue(3);
        }
    }

    @Test
    void forgetsAStatementThatFailed() {
        database.write(session, "CREATE TABLE t (x INTEGER PRIMARY KEY) STRICT");
        PreparedOperation insert = database.prepare(database.sql.write("t", "INSERT INTO t VALUES (1)"));
        run(insert);
        StepVerifier.create(session.execute(insert, Arguments.NONE, row -> row.int64(0)))
                .verifyError(UniqueViolationException.class);
        database.write(session, "DELETE FROM t");

        assertThat(run(insert)).isEqualTo(1);
    }

    @Test
    void runsAStatementWhoseTableHasChanged() {
        database.write(session, "CREATE TABLE t (x INTEGER) STRICT");
        database.write(session, "INSERT INTO t VALUES (1)");
        PreparedOperation query = database.prepareIntegers("SELECT x FROM t");
        run(query);
        database.write(session, "ALTER TABLE t ADD COLUMN y INTEGER");
        database.write(session, "CREATE INDEX t_x ON t (x)");

        assertThat(run(query)).isEqualTo(1);
    }
}
