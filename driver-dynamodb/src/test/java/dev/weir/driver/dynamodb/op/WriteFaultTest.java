package dev.weir.driver.dynamodb.op;

import static dev.weir.driver.dynamodb.testing.Faults.broken;
import static dev.weir.driver.dynamodb.testing.Faults.cancelled;
import static dev.weir.driver.dynamodb.testing.Faults.throttled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.error.ConnectionLostException;
import dev.weir.core.error.DatabaseException;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.SerializationFailureException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.error.WeirException;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Arguments;
import dev.weir.driver.dynamodb.change.Changes;
import dev.weir.driver.dynamodb.testing.People;
import dev.weir.driver.dynamodb.testing.ScriptedClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What goes wrong with updates, and with what is set aside and sent together. */
class WriteFaultTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRIES = 3;
    private static final Expr<ColumnTerm> ALWAYS = Expr.alwaysTrue();
    private static final Arguments VALUES =
            new Arguments.Builder(2).object("a@x").integer(5).build();
    private static final WriteAccess SEEN =
            new UpdateAccess(People.update(People.at(1), ALWAYS, List.of(), People.set(People.SEEN, 1)));
    private static final WriteAccess MOVED =
            new UpdateAccess(People.update(People.at(1), ALWAYS, List.of(), People.set(People.MAIL, 0)));
    private static final WriteAccess GONE = new DeleteAccess(People.delete(People.at(2), ALWAYS));
    private static final WriteAccess ADDED = new PutAccess(new KeyedOperation.Put(
            People.ID, People.KEY, People.KEY, List.of(new Expr.Literal<>(People.integer(1))), List.of()));

    private static Store store(ScriptedClient client) {
        return new Store(client, "", false, TRIES, new Tokens());
    }

    private static List<Long> run(WriteAccess access, ScriptedClient client) {
        return access.run(store(client), List.of(VALUES), row -> row.int64(0))
                .collectList()
                .block(PATIENCE);
    }

    private static Changes setAside(WriteAccess... writes) {
        Changes changes = new Changes();
        for (WriteAccess write : writes) {
            write.setAside(store(new ScriptedClient()), changes, List.of(VALUES), row -> row.int64(0))
                    .blockLast(PATIENCE);
        }
        return changes;
    }

    private static void commit(ScriptedClient client, WriteAccess... writes) {
        Commit.of(store(client), setAside(writes)).block(PATIENCE);
    }

    private static <E extends WeirException> void fails(
            Class<E> told, int sent, ScriptedClient client, WriteAccess... writes) {
        assertThatExceptionOfType(told).isThrownBy(() -> commit(client, writes));
        assertThat(client.sent()).hasSize(sent);
    }

    private static List<String> tokens(ScriptedClient client) {
        return client.sent().stream()
                .filter(TransactWriteItemsRequest.class::isInstance)
                .map(sent -> ((TransactWriteItemsRequest) sent).clientRequestToken())
                .distinct()
                .toList();
    }

    @Test
    void anUpdateWhoseEndIsUnknownIsNotSentAgain() {
        ScriptedClient client = new ScriptedClient(broken());

        assertThatExceptionOfType(ConnectionLostException.class).isThrownBy(() -> run(SEEN, client));
        assertThat(client.sent()).hasSize(1);
    }

    @Test
    void anUpdateThatIsTurnedAwayIsSentAgain() {
        ScriptedClient client = new ScriptedClient(
                throttled(),
                TransactionConflictException.builder().statusCode(400).build());

        assertThat(run(SEEN, client)).containsExactly(1L);
        assertThat(client.sent()).hasSize(3);
    }

    @Test
    void anUpdateWhoseConditionFailsChangesNothing() {
        ScriptedClient client =
                new ScriptedClient(ConditionalCheckFailedException.builder().build());

        assertThat(run(SEEN, client)).containsExactly(0L);
    }

    @Test
    void anUpdateOfUniqueValuesBeginsAgainWhereTheRowChanged() {
        ScriptedClient client = new ScriptedClient();
        client.failOn(
                TransactWriteItemsRequest.class,
                cancelled("ConditionalCheckFailed", "None"),
                cancelled("None", "TransactionConflict"));

        assertThat(run(MOVED, client)).containsExactly(1L);
        assertThat(client.sent())
                .extracting(Object::getClass)
                .containsExactly(
                        GetItemRequest.class,
                        TransactWriteItemsRequest.class,
                        GetItemRequest.class,
                        TransactWriteItemsRequest.class,
                        GetItemRequest.class,
                        TransactWriteItemsRequest.class);
        assertThat(client.sent().get(0))
                .isInstanceOfSatisfying(GetItemRequest.class, read -> assertThat(read.consistentRead())
                        .isTrue());
        assertThat(tokens(client)).hasSize(3);
    }

    @Test
    void anUpdateOfUniqueValuesThatAlwaysMeetsAnotherFails() {
        ScriptedClient client = new ScriptedClient();
        RuntimeException changed = cancelled("ConditionalCheckFailed", "None");
        client.failOn(TransactWriteItemsRequest.class, changed, changed, changed);

        assertThatExceptionOfType(SerializationFailureException.class).isThrownBy(() -> run(MOVED, client));
        assertThat(tokens(client)).hasSize(TRIES);
    }

    @Test
    void oneItemThatAlwaysMeetsATransactionIsSentAsOftenAsAnyOther() {
        TransactionConflictException conflict =
                TransactionConflictException.builder().statusCode(400).build();
        ScriptedClient client = new ScriptedClient(conflict, conflict, conflict, conflict);

        assertThatExceptionOfType(SerializationFailureException.class)
                .isThrownBy(() -> run(ADDED, client))
                .withMessageContaining("run it again")
                .withMessageNotContaining("options");
        assertThat(client.sent()).hasSize(TRIES);
    }

    @Test
    void aTakenValueIsToldAtOnce() {
        ScriptedClient client = new ScriptedClient();
        client.failOn(TransactWriteItemsRequest.class, cancelled("None", "ConditionalCheckFailed"));

        assertThatExceptionOfType(UniqueViolationException.class)
                .isThrownBy(() -> run(MOVED, client))
                .satisfies(e -> assertThat(e.constraint()).isEqualTo("people_by_mail"));
        assertThat(tokens(client)).hasSize(1);
    }

    @Test
    void aConditionThatFailsBesideAConflictSaysNothing() {
        ScriptedClient client = new ScriptedClient();
        client.failOn(
                TransactWriteItemsRequest.class,
                cancelled("TransactionConflict", "ConditionalCheckFailed"),
                cancelled("ConditionalCheckFailed", "TransactionConflict"));
        RuntimeException conflict = cancelled("ConditionalCheckFailed", "TransactionConflict");

        assertThat(run(MOVED, client)).containsExactly(1L);
        assertThat(tokens(client)).hasSize(3);
        fails(
                SerializationFailureException.class,
                TRIES,
                new ScriptedClient(conflict, conflict, conflict),
                ADDED,
                GONE);
    }

    @Test
    void aCancelledCommitSaysWhy() {
        fails(
                SerializationFailureException.class,
                1,
                new ScriptedClient(cancelled("ConditionalCheckFailed", "None")),
                MOVED);
        fails(
                UniqueViolationException.class,
                1,
                new ScriptedClient(cancelled("None", "ConditionalCheckFailed")),
                MOVED);
        fails(
                SerializationFailureException.class,
                1,
                new ScriptedClient(cancelled("ConditionalCheckFailed", "ConditionalCheckFailed")),
                ADDED,
                GONE);
        fails(InvalidValueException.class, 1, new ScriptedClient(cancelled("None", "ValidationError")), MOVED);
        RuntimeException busy = cancelled("ThrottlingError", "None");
        fails(DatabaseException.class, TRIES, new ScriptedClient(busy, busy, busy), MOVED);
        RuntimeException conflict = cancelled("TransactionConflict", "None");
        fails(SerializationFailureException.class, TRIES, new ScriptedClient(conflict, conflict, conflict), MOVED);
    }

    @Test
    void aCommitWhoseAnswerIsLostIsSentAgainWithItsToken() {
        ScriptedClient client = new ScriptedClient(
                broken(),
                TransactionInProgressException.builder().statusCode(400).build());

        commit(client, MOVED);

        assertThat(client.sent()).hasSize(3).containsOnly(client.sent().get(0));
        assertThat(tokens(client)).hasSize(1);
    }

    @Test
    void aCommitOfNothingSendsNothing() {
        ScriptedClient client = new ScriptedClient(broken());

        commit(client);

        assertThat(client.sent()).isEmpty();
    }

    @Test
    void oneItemIsSentByItself() {
        ScriptedClient client = new ScriptedClient();

        commit(client, ADDED);
        commit(client, SEEN);
        commit(client, GONE);

        assertThat(client.sent())
                .extracting(Object::getClass)
                .containsExactly(PutItemRequest.class, UpdateItemRequest.class, DeleteItemRequest.class);
    }

    @Test
    void oneItemThatChangedMeanwhileIsTold() {
        ConditionalCheckFailedException failed =
                ConditionalCheckFailedException.builder().build();

        fails(SerializationFailureException.class, 1, new ScriptedClient(failed), SEEN);
        fails(SerializationFailureException.class, 1, new ScriptedClient(failed), GONE);
        fails(UniqueViolationException.class, 1, new ScriptedClient(failed), ADDED);
        fails(ConnectionLostException.class, 1, new ScriptedClient(broken()), SEEN);
    }

    @Test
    void whatSaysTooMuchIsRefusedAndNothingIsSent() {
        ScriptedClient client = new ScriptedClient();

        assertThatExceptionOfType(InvalidStatementException.class)
                .isThrownBy(() -> run(wide(301, List.of()), client))
                .withMessageContaining("people")
                .withMessageContaining("4096");
        assertThatExceptionOfType(InvalidStatementException.class)
                .isThrownBy(() -> commit(client, wide(1, columns(151))))
                .withMessageContaining("operators");
        assertThat(client.sent()).isEmpty();
    }

    /** Returns an update of many columns, which gives many back. */
    private static WriteAccess wide(int number, List<Column> returning) {
        KeyedOperation.Assigned[] assigned =
                columns(number).stream().map(column -> People.set(column, 1)).toArray(KeyedOperation.Assigned[]::new);
        return new UpdateAccess(People.update(People.at(1), ALWAYS, returning, assigned));
    }

    private static List<Column> columns(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Column(new ColumnId(People.ID, "c" + i), People.DESK.type(), true, false))
                .toList();
    }

    @Test
    void whatTheServiceCannotEvaluateIsReadFirst() {
        ScriptedClient client = new ScriptedClient();

        run(new UpdateAccess(People.score(People.at(1), People.scoreAnd(1))), client);
        run(
                new DeleteAccess(new KeyedOperation.Delete(
                        People.ID, People.KEY, People.at(1), People.mailEnds("x"), true, List.of())),
                client);

        assertThat(client.sent())
                .extracting(Object::getClass)
                .containsExactly(GetItemRequest.class, UpdateItemRequest.class, GetItemRequest.class);
    }

    @Test
    void aSumOfWhatIsBoundIsComputedHereAndNotReadFirst() {
        ScriptedClient client = new ScriptedClient();
        Expr<ColumnTerm> three = new Expr.Arithmetic<>(
                ArithmeticOp.ADD, new Expr.Literal<>(People.integer(1)), new Expr.Literal<>(People.integer(2)));

        run(
                new UpdateAccess(People.update(
                        People.at(1), ALWAYS, List.of(), new KeyedOperation.Assigned(People.SEEN, three))),
                client);

        assertThat(client.sent()).singleElement().satisfies(sent -> assertThat(
                        ((UpdateItemRequest) sent).expressionAttributeValues().values())
                .containsExactly(AttributeValue.fromN("3")));
    }

    @Test
    void aConditionThatIsTooLongIsCheckedHere() {
        ScriptedClient client = new ScriptedClient();
        Expr<ColumnTerm> longest =
                Expr.any(LongStream.range(0, 300).mapToObj(People::seen).toList());

        run(new UpdateAccess(People.update(People.at(1), longest, List.of(), People.set(People.SEEN, 1))), client);
        run(
                new DeleteAccess(
                        new KeyedOperation.Delete(People.ID, People.KEY, People.at(1), longest, false, List.of())),
                client);

        assertThat(client.sent())
                .extracting(Object::getClass)
                .containsExactly(GetItemRequest.class, GetItemRequest.class);
    }
}
