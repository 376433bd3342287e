package dev.weir.driver.dynamodb.op;

import static dev.weir.driver.dynamodb.testing.Faults.broken;
import static dev.weir.driver.dynamodb.testing.Faults.cancelled;
import static dev.weir.driver.dynamodb.testing.Faults.reported;
import static dev.weir.driver.dynamodb.testing.Faults.throttled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.driver.KeySet;
import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.Reading;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.QueryTimeoutException;
import dev.weir.core.error.SerializationFailureException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.error.WeirException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Value;
import dev.weir.driver.dynamodb.testing.Numbers;
import dev.weir.driver.dynamodb.testing.ScriptedClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What goes wrong is told as what it is, and nothing is sent twice that might take effect twice. */
class FaultTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRIES = 3;
    private static final Arguments ROW =
            new Arguments.Builder(2).integer(0).integer(1).build();
    private static final Arguments OTHER_ROW =
            new Arguments.Builder(2).integer(0).integer(2).build();
    private static final List<Expr<ColumnTerm>> BOTH =
            List.of(Numbers.slot(0, Numbers.INT64), Numbers.slot(1, Numbers.INT64));
    private static final Access PUT =
            new PutAccess(new KeyedOperation.Put(Numbers.ID, Numbers.KEY, Numbers.KEY, BOTH, List.of()));
    private static final Access DELETE = new DeleteAccess(new KeyedOperation.Delete(
            Numbers.ID,
            Numbers.KEY,
            new KeySet.Product(BOTH.stream().<KeySet.Part>map(KeySet.Is::new).toList()),
            Expr.alwaysTrue(),
            false,
            List.of()));

    private static List<Long> run(Access access, ScriptedClient client, Arguments... rows) {
        return access.run(new Store(client, "", false, TRIES, new Tokens()), List.of(rows), row -> row.int64(0))
                .collectList()
                .block(PATIENCE);
    }

    private static Access get(long... places) {
        List<Expr<ColumnTerm>> values = LongStream.of(places)
                .<Expr<ColumnTerm>>mapToObj(place -> new Expr.Literal<>(new Value.Int(ScalarType.INT64, place)))
                .toList();
        Reading reading = new Reading(
                Expr.alwaysTrue(),
                Expr.alwaysTrue(),
                Limit.none(),
                new Reading.Columns(List.of(Numbers.PLACE)),
                List.of(Numbers.INT64),
                false,
                "");
        return new GetAccess(new KeyedOperation.Get(
                Numbers.ID,
                Numbers.KEY,
                new KeySet.Product(List.of(new KeySet.Is(Numbers.slot(0, Numbers.INT64)), new KeySet.OneOf(values))),
                reading));
    }

    @Test
    void whatWasTurnedAwayIsSentAgain() {
        ScriptedClient client = new ScriptedClient(throttled(), throttled());

        assertThat(run(PUT, client, ROW)).containsExactly(1L);
        assertThat(client.sent()).hasSize(3);
    }

    @Test
    void whatIsTurnedAwayEachTimeFails() {
        ScriptedClient client = new ScriptedClient(throttled(), throttled(), throttled());

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> run(PUT, client, ROW))
                .satisfies(e -> assertThat(e.nativeCode()).isEqualTo("ThrottlingException"));
        assertThat(client.sent()).hasSize(TRIES);
    }

    @Test
    void aWriteWhoseEndIsUnknownIsNotSentAgain() {
        failsOnce(PUT, SdkClientException.create("connection reset"), ConnectionLostException.class);
        failsOnce(DELETE, SdkClientException.create("connection reset"), ConnectionLostException.class);
        failsOnce(PUT, ApiCallTimeoutException.create(10), QueryTimeoutException.class);
        failsOnce(DELETE, ApiCallTimeoutException.create(10), QueryTimeoutException.class);
        failsOnce(PUT, reported(500, "InternalServerError", "oh"), DatabaseException.class);
        failsOnce(DELETE, reported(503, "ServiceUnavailable", "oh"), DatabaseException.class);
    }

    private static void failsOnce(Access write, RuntimeException failure, Class<? extends WeirException> told) {
        ScriptedClient client = new ScriptedClient(failure);

        assertThatExceptionOfType(told).isThrownBy(() -> run(write, client, ROW));
        assertThat(client.sent()).hasSize(1);
    }

    @Test
    void aReadIsSentAgain() {
        ScriptedClient client = new ScriptedClient(reported(500, "InternalServerError", "oh"), throttled());

        assertThat(run(get(7), client, ROW)).containsExactly(7L);
        assertThat(client.sent()).hasSize(3);
    }

    @Test
    void aReadIsSentAgainAfterABrokenConnection() {
        ScriptedClient client = new ScriptedClient(broken());

        assertThat(run(get(7), client, ROW)).containsExactly(7L);
        assertThat(client.sent()).hasSize(2);
    }

    @Test
    void aReadThatCannotBeSentIsNotSentAgain() {
        failsOnce(get(7), SdkClientException.create("unable to load credentials"), ConnectionLostException.class);
    }

    @Test
    void aFailedConditionIsAnAnswer() {
        assertThat(run(
                        DELETE,
                        new ScriptedClient(
                                ConditionalCheckFailedException.builder().build()),
                        ROW))
                .containsExactly(0L);
        assertThatExceptionOfType(UniqueViolationException.class)
                .isThrownBy(() -> run(
                        PUT,
                        new ScriptedClient(
                                ConditionalCheckFailedException.builder().build()),
                        ROW));
    }

    @Test
    void aCancelledTransactionSaysWhy() {
        assertThatExceptionOfType(UniqueViolationException.class)
                .isThrownBy(() ->
                        run(PUT, new ScriptedClient(cancelled("None", "ConditionalCheckFailed")), ROW, OTHER_ROW));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> run(PUT, new ScriptedClient(cancelled("None", "ValidationError")), ROW, OTHER_ROW));
        assertThat(run(PUT, new ScriptedClient(cancelled("ThrottlingError", "None")), ROW, OTHER_ROW))
                .containsExactly(2L);
    }

    @Test
    void aTransactionInConflictIsSentAgain() {
        ScriptedClient client =
                new ScriptedClient(cancelled("TransactionConflict", "None"), cancelled("TransactionConflict", "None"));

        assertThat(run(PUT, client, ROW, OTHER_ROW)).containsExactly(2L);
        assertThat(client.sent()).hasSize(3);
        assertThatExceptionOfType(SerializationFailureException.class)
                .isThrownBy(() -> run(
                        PUT,
                        new ScriptedClient(
                                cancelled("TransactionConflict", "None"),
                                cancelled("TransactionConflict", "None"),
                                cancelled("TransactionConflict", "None")),
                        ROW,
                        OTHER_ROW));
    }

    @Test
    void aTransactionWhoseAnswerIsLostIsSentAgainWithItsToken() {
        ScriptedClient client = new ScriptedClient(broken(), reported(500, "InternalServerError", "oh"));

        assertThat(run(PUT, client, ROW, OTHER_ROW)).containsExactly(2L);
        assertThat(tokens(client)).hasSize(3).containsOnly(tokens(client).get(0));
    }

    @Test
    void aTransactionThatIsNotAnsweredInTimeIsSentOnceMore() {
        ScriptedClient client = new ScriptedClient(ApiCallTimeoutException.create(10));

        assertThat(run(PUT, client, ROW, OTHER_ROW)).containsExactly(2L);
        assertThat(tokens(client)).hasSize(2).containsOnly(tokens(client).get(0));
        assertThatExceptionOfType(QueryTimeoutException.class)
                .isThrownBy(() -> run(
                        PUT,
                        new ScriptedClient(ApiCallTimeoutException.create(10), ApiCallTimeoutException.create(10)),
                        ROW,
                        OTHER_ROW));
    }

    private static List<String> tokens(ScriptedClient client) {
        return client.sent().stream()
                .map(sent -> ((TransactWriteItemsRequest) sent).clientRequestToken())
                .toList();
    }

    @Test
    void aKeyGivenTwiceIsTakenAndNothingIsSent() {
        ScriptedClient client = new ScriptedClient();

        assertThatExceptionOfType(UniqueViolationException.class).isThrownBy(() -> run(PUT, client, ROW, ROW));
        assertThat(client.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Item size has exceeded the maximum allowed size",
                "The AttributeValue for a key attribute cannot contain an empty string value. Key: p"
            })
    void aValueThatIsRefusedIsInvalid(String told) {
        failsOnce(PUT, reported(400, "ValidationException", told), InvalidValueException.class);
    }

    @Test
    void keysThatAreLeftOutAreAskedForAgain() {
        ScriptedClient client = new ScriptedClient(request -> answer(request, 2));

        assertThat(run(get(LongStream.range(0, 250).toArray()), client, ROW))
                .doesNotHaveDuplicates()
                .hasSize(250);
        assertThat(client.sent())
                .allSatisfy(sent ->
                        assertThat(keys((BatchGetItemRequest) sent).keys()).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void keysThatAreLeftOutAreAskedForAgainAfterAPause() {
        ScriptedClient client = new ScriptedClient(request -> answer(request, 2));
        Access get = get(LongStream.range(0, 10).toArray());

        StepVerifier.withVirtualTime(() ->
                        get.run(new Store(client, "", false, TRIES, new Tokens()), List.of(ROW), row -> row.int64(0)))
                .expectNextCount(5)
                .then(() -> assertThat(client.sent()).hasSize(1))
                .thenAwait(Store.FIRST_DELAY)
                .expectNextCount(3)
                .then(() -> assertThat(client.sent()).hasSize(2))
                .thenAwait(Store.FIRST_DELAY)
                .thenAwait(Store.FIRST_DELAY)
                .expectNextCount(2)
                .verifyComplete();
    }

    @Test
    void keysThatAreLeftOutEachTimeFail() {
        ScriptedClient client = new ScriptedClient(request -> answer(request, Integer.MAX_VALUE));

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> run(get(1, 2, 3), client, ROW))
                .satisfies(e -> assertThat(e.nativeCode()).startsWith("UnprocessedKeys"));
        assertThat(client.sent()).hasSize(TRIES);
    }

    private static KeysAndAttributes keys(BatchGetItemRequest request) {
        return request.requestItems().values().iterator().next();
    }

    /** Finds an item for one in {@code part} keys, and for one at least unless there are fewer keys than that. */
    private static BatchGetItemResponse answer(BatchGetItemRequest request, int part) {
        List<Map<String, AttributeValue>> asked = keys(request).keys();
        int found = part == Integer.MAX_VALUE ? 0 : (asked.size() + part - 1) / part;
        BatchGetItemResponse.Builder answer =
                BatchGetItemResponse.builder().responses(Map.of("numbers", asked.subList(0, found)));
        if (found < asked.size()) {
            answer.unprocessedKeys(Map.of(
                    "numbers",
                    keys(request).toBuilder()
                            .keys(asked.subList(found, asked.size()))
                            .build()));
        }
        return answer.build();
    }
}
