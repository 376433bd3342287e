package dev.weir.driver.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.value.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@Timeout(60)
class ExecuteAllTest {
    private final TestDatabase database = TestDatabase.inFile();
    private Session session;
    private PreparedOperation counting;
    private PreparedOperation returning;

    @BeforeEach
    void open() {
        database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, x INTEGER UNIQUE) STRICT");
        session = database.writer();
        counting = database.insert("t", "INSERT INTO t (x) VALUES (?)", List.of(), RawSql.INT64);
        returning = database.insert(
                "t", "INSERT INTO t (x) VALUES (?) RETURNING id, x", List.of(RawSql.INT64, RawSql.INT64), RawSql.INT64);
    }

    @AfterEach
    void close() {
        session.close().block(TestDatabase.LIMIT);
        database.close();
    }

    private static List<Arguments> rows(LongStream values) {
        return values.mapToObj(x -> new Arguments.Builder(1).integer(x).build()).toList();
    }

    private Flux<Long> count(List<Arguments> rows) {
        return session.executeAll(counting, rows, row -> row.int64(0));
    }

    private long committed() {
        return database.integer("SELECT count(*) FROM t");
    }

    @Test
    void answersHowManyRowsThereAreNow() {
        StepVerifier.create(count(rows(LongStream.range(0, 1_000))))
                .expectNext(1_000L)
                .verifyComplete();
        StepVerifier.create(count(rows(LongStream.of(5_000)))).expectNext(1L).verifyComplete();

        assertThat(committed()).isEqualTo(1_001);
    }

    @Test
    void returnsRowsInTheOrderGiven() {
        List<Long> values = new ArrayList<>(LongStream.range(0, 1_000).boxed().toList());
        Collections.shuffle(values, new java.util.Random(7));
        Flux<Long> returned =
                session.executeAll(returning, rows(values.stream().mapToLong(Long::longValue)), row -> row.int64(1));

        assertThat(returned.collectList().block(TestDatabase.LIMIT)).isEqualTo(values);
        assertThat(committed()).isEqualTo(1_000);
    }

    @Test
    void insertsNothingWhereOneRowFails() {
        List<Arguments> rows = rows(LongStream.concat(LongStream.range(0, 500), LongStream.of(3)));
        StepVerifier.create(count(rows)).verifyError(UniqueViolationException.class);
        StepVerifier.create(session.executeAll(returning, rows, row -> row.int64(0)))
                .verifyError(UniqueViolationException.class);

        assertThat(committed()).isZero();
        assertThat(count(rows(LongStream.range(0, 5))).blockLast(TestDatabase.LIMIT))
                .isEqualTo(5);
    }

    @Test
    void undoesItsOwnRowsOnlyInsideATransaction() {
        session.begin(TransactionSettings.DEFAULT).block(TestDatabase.LIMIT);
        count(rows(LongStream.range(0, 10))).blockLast(TestDatabase.LIMIT);
        StepVerifier.create(count(rows(LongStream.of(100, 101, 3)))).verifyError(UniqueViolationException.class);
        count(rows(LongStream.range(20, 25))).blockLast(TestDatabase.LIMIT);
        session.commit().block(TestDatabase.LIMIT);

        assertThat(committed()).isEqualTo(15);
    }

    @Test
    void insertsNothingWhereTheReaderFails() {
        StepVerifier.create(session.executeAll(returning, rows(LongStream.range(0, 10)), row -> {
                    throw new IllegalStateException("the reader's own");
                }))
                .verifyError(IllegalStateException.class);

        assertThat(committed()).isZero();
    }

    @Test
    void isSeenByOthersBeforeItsFirstAnswer() {
        StepVerifier.create(session.executeAll(returning, rows(LongStream.range(0, 10)), row -> row.int64(0)), 1)
                .expectNextCount(1)
                .then(() -> assertThat(committed()).isEqualTo(10))
                .thenCancel()
                .verify(TestDatabase.LIMIT);

        assertThat(committed()).as("a cancel after the fact").isEqualTo(10);
    }

    @Test
    void discardsAnswersThatNobodyTakes() {
        List<Object> discarded = Collections.synchronizedList(new ArrayList<>());
        Flux<String> answers = session.executeAll(returning, rows(LongStream.range(0, 10)), row -> "x" + row.int64(1))
                .doOnDiscard(String.class, discarded::add);
        StepVerifier.create(answers, 4).expectNextCount(4).thenCancel().verify(TestDatabase.LIMIT);
        session.close().block(TestDatabase.LIMIT);

        assertThat(discarded).containsExactly("x4", "x5", "x6", "x7", "x8", "x9");
    }

    @Test
    void refusesNoRowsAndWhatIsNoInsert() {
        assertThatIllegalArgumentException().isThrownBy(() -> count(List.of())).withMessageContaining("no rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session.executeAll(
                        database.prepareIntegers("SELECT 1"), rows(LongStream.of(1)), row -> row.int64(0)))
                .withMessageContaining("only an insert");
    }
}
