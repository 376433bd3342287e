package dev.weir.it.dynamo;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.QueryTimeoutException;
import dev.weir.core.error.WeirException;
import dev.weir.driver.dynamodb.DynamoDriver;
import dev.weir.it.harness.DynamoClient;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.countervalue.Counter;
import dev.weir.it.shapes.countervalue.CounterModel;
import dev.weir.it.shapes.countervalue.Counters;
import dev.weir.it.shapes.pairs.Todo;
import dev.weir.it.shapes.pairs.TodoModel;
import dev.weir.it.shapes.pairs.Todos;
import dev.weir.servers.DynamoServer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * What goes wrong between here and the service: nothing is lost, nothing is done twice, nothing is told to be done that is not,
 * and every error says what it is.
 */
class FaultsTest {
    private static final int TRIES = 4;

    private static final Duration TIMEOUT = Duration.ofMillis(500);

    private final String prefix = UUID.randomUUID() + ".";
    private final FaultingProxy proxy = new FaultingProxy(DynamoServer.shared().endpoint());
    private final DynamoDbAsyncClient client = DynamoClient.at(proxy.endpoint(), TestDb.PATIENCE);
    private final DynamoDbAsyncClient impatient = DynamoClient.at(proxy.endpoint(), TIMEOUT);
    private final Database db = open(client);
    private final Database hasty = open(impatient);

    private Database open(DynamoDbAsyncClient reaching) {
        return Database.builder()
                .driver(DynamoDriver.builder(reaching)
                        .tablePrefix(prefix)
                        .tries(TRIES)
                        .build())
                .models(CounterModel.INSTANCE, TodoModel.INSTANCE)
                .build();
    }

    @BeforeEach
    void create() {
        done(db.schema().create());
    }

    @AfterEach
    void close() {
        proxy.plan();
        done(db.schema().drop());
        db.close().block(TestDb.PATIENCE);
        hasty.close().block(TestDb.PATIENCE);
        client.close();
        impatient.close();
        proxy.close();
    }

    private Counter counter(long value) {
        return only(Counters.create().id(UUID.randomUUID()).value(value).exec(db));
    }

    private List<Todo> todos(int count, int titleLength) {
        return IntStream.range(0, count)
                .mapToObj(i -> only(Todos.create()
                        .userId("ada")
                        .title((i + "-").repeat(titleLength))
                        .exec(db)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"LATE", "LEFT_OUT", "ALL_LEFT_OUT"})
    void aReadIsAnsweredAllTheSame(Fault fault) {
        Counter counter = counter(1);
        List<Todo> todos = todos(3, 1);
        List<UUID> ids = List.of(counter.id(), UUID.randomUUID());

        proxy.plan(fault);
        assertThat(only(Counters.getById(db, counter.id()))).isEqualTo(counter);
        assertSent(fault, "GetItem");

        proxy.plan(fault);
        assertThat(all(Counters.where(c -> c.id().in(ids)).fetch(db))).containsExactly(counter);
        assertSent(fault, "BatchGetItem");

        proxy.plan(fault);
        assertThat(all(Todos.byUserId("ada").fetch(db))).containsExactlyElementsOf(todos);
        assertSent(fault, "Query");

        proxy.plan(fault);
        assertThat(all(Todos.all().allowScan().fetch(db))).containsExactlyInAnyOrderElementsOf(todos);
        assertSent(fault, "Scan");
    }

    /** Once, and a second time if the first one failed. */
    private void assertSent(Fault fault, String operation) {
        assertThat(proxy.operations()).isEqualTo(Collections.nCopies(fault == Fault.NONE ? 1 : 2, operation));
    }

    /** What of a partition has been read is not read again, and what has not is. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"NONE", "LATE", "LEFT_OUT", "ALL_LEFT_OUT"})
    void aPageInTheMiddleIsAskedForAgain(Fault fault) {
        List<Todo> todos = todos(10, 140_000);
        proxy.plan();
        all(Todos.byUserId("ada").fetch(db));
        int pages = proxy.operations().size();
        assertThat(pages).isGreaterThan(2);

        proxy.plan(Fault.NONE, fault, fault);

        assertThat(all(Todos.byUserId("ada").fetch(db))).containsExactlyElementsOf(todos);
        assertThat(proxy.operations()).hasSize(pages + 2);
        assertThat(proxy.sent().get(1).body())
                .isEqualTo(proxy.sent().get(2).body())
                .isEqualTo(proxy.sent().get(3).body());
    }

    @Test
    void aReadThatFailsEachTimeIsAnError() {
        Counter counter = counter(1);
        Fault[] faults = Collections.nCopies(TRIES, Fault.THROTTLED).toArray(Fault[]::new);

        proxy.plan(faults);
        DatabaseException error = failure(DatabaseException.class, Counters.getById(db, counter.id()));

        assertThat(error.nativeCode()).isEqualTo("ProvisionedThroughputExceededException");
        assertThat(proxy.operations()).hasSize(TRIES);
        assertThat(only(Counters.getById(db, counter.id()))).as("the next one").isEqualTo(counter);
    }

    /** Who waits has waited long enough: the time is the caller's, and is not multiplied by tries. */
    @Test
    void aReadWithoutAnAnswerInTimeIsAnError() {
        Counter counter = counter(1);

        proxy.plan(Fault.LATE);
        failure(QueryTimeoutException.class, Counters.getById(hasty, counter.id()));

        assertThat(proxy.operations()).containsExactly("GetItem");
        assertThat(only(Counters.getById(db, counter.id()))).as("the next one").isEqualTo(counter);
    }

    @Test
    void keysThatAreLeftOutAreAskedForAgain() {
        List<Counter> counters = IntStream.range(0, 20).mapToObj(this::counter).toList();
        List<UUID> ids = counters.stream().map(Counter::id).toList();

        proxy.plan(Fault.LEFT_OUT, Fault.LEFT_OUT, Fault.CUT);

        assertThat(all(Counters.where(c -> c.id().in(ids)).fetch(db))).containsExactlyInAnyOrderElementsOf(counters);
        assertThat(proxy.sent())
                .as("keys of each request")
                .extracting(sent -> ids.stream()
                        .filter(id -> sent.body().contains(id.toString()))
                        .count())
                .containsExactly(20L, 10L, 5L, 5L);
    }

    @Test
    void keysThatAreLeftOutEachTimeAreAnError() {
        List<UUID> ids = List.of(counter(1).id(), counter(2).id());

        proxy.plan(Collections.nCopies(TRIES, Fault.ALL_LEFT_OUT).toArray(Fault[]::new));
        DatabaseException error = failure(
                DatabaseException.class, Counters.where(c -> c.id().in(ids)).fetch(db));

        assertThat(error.nativeCode()).startsWith("UnprocessedKeys");
        assertThat(proxy.operations()).hasSize(TRIES);
    }

    @ParameterizedTest
    @EnumSource(names = {"THROTTLED", "LIMITED"})
    void aWriteThatWasTurnedAwayIsSentAgain(Fault fault) {
        proxy.plan(fault, fault);
        Counter counter = counter(1);
        assertThat(proxy.operations()).containsExactly("PutItem", "PutItem", "PutItem");

        proxy.plan(fault, fault);
        assertThat(only(Counters.update(counter).value(v -> v.plus(1L)).exec(db))
                        .value())
                .isEqualTo(2);
        assertThat(proxy.operations()).containsExactly("UpdateItem", "UpdateItem", "UpdateItem");

        proxy.plan(fault);
        assertThat(only(Counters.byId(counter.id()).delete().exec(db))).isEqualTo(1);
        assertThat(proxy.operations()).containsExactly("DeleteItem", "DeleteItem");

        assertThat(all(Counters.all().allowScan().fetch(db))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"THROTTLED", "LIMITED"})
    void aTransactionThatWasTurnedAwayIsSentAgain(Fault fault) {
        proxy.plan(fault, fault);
        all(Todos.createMany(List.of(
                        Todos.create().userId("bob").title("x"),
                        Todos.create().userId("bob").title("y")))
                .exec(db));

        assertThat(proxy.operations()).isEqualTo(Collections.nCopies(3, "TransactWriteItems"));
        assertThat(proxy.sent())
                .extracting(FaultingProxy.Sent::body)
                .as("under one token")
                .containsOnly(proxy.sent().get(0).body());
        assertThat(all(Todos.byUserId("bob").fetch(db))).hasSize(2);
    }

    /** The service knows it by its token, and does it once. */
    @ParameterizedTest
    @EnumSource(names = {"FAILED", "FAILED_AFTERWARDS", "CUT", "CUT_AFTERWARDS"})
    void aTransactionIsDoneOnceHoweverOftenItIsSent(Fault fault) {
        proxy.plan(fault, fault);
        all(Todos.createMany(Stream.of("x", "y")
                        .map(title -> Todos.create().userId("bob").title(title))
                        .toList())
                .exec(db));

        assertThat(proxy.operations()).isEqualTo(Collections.nCopies(3, "TransactWriteItems"));
        assertThat(proxy.sent())
                .extracting(FaultingProxy.Sent::body)
                .containsOnly(proxy.sent().get(0).body());
        assertThat(all(Todos.byUserId("bob").fetch(db))).hasSize(2);
    }

    /** Nobody knows whether it was done, so that it is an error, and is not done again. */
    @ParameterizedTest
    @EnumSource(names = {"FAILED", "FAILED_AFTERWARDS", "CUT", "CUT_AFTERWARDS", "LATE"})
    void aWriteOfUnknownEndIsSentOnce(Fault fault) {
        boolean isDone = fault != Fault.FAILED && fault != Fault.CUT;
        Database writing = fault == Fault.LATE ? hasty : db;
        UUID id = UUID.randomUUID();
        Counter other = counter(10);

        assertUnknown(fault, "PutItem", Counters.create().id(id).value(1).exec(writing));
        assertThat(only(Counters.byId(id).exists(db))).isEqualTo(isDone);

        assertUnknown(
                fault,
                "UpdateItem",
                Counters.update(other).value(v -> v.plus(1L)).exec(writing));
        assertThat(only(Counters.getById(db, other.id())).value()).isEqualTo(isDone ? 11 : 10);

        assertUnknown(fault, "DeleteItem", Counters.byId(other.id()).delete().exec(writing));
        assertThat(only(Counters.byId(other.id()).exists(db))).isEqualTo(!isDone);
    }

    private void assertUnknown(Fault fault, String operation, Publisher<?> write) {
        proxy.plan(fault);
        WeirException error = failure(WeirException.class, write);

        assertThat(proxy.operations()).containsExactly(operation);
        assertThat(error)
                .isInstanceOf(
                        switch (fault) {
                            case CUT, CUT_AFTERWARDS -> ConnectionLostException.class;
                            case LATE -> QueryTimeoutException.class;
                            default -> DatabaseException.class;
                        });
    }
}
