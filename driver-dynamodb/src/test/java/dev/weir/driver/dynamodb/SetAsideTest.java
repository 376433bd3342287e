package dev.weir.driver.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.driver.KeyedOperation;
import dev.weir.core.driver.Session;
import dev.weir.core.driver.TransactionSettings;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.SerializationFailureException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.driver.dynamodb.testing.People;
import dev.weir.driver.dynamodb.testing.PeopleStore;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written between begin and commit takes effect as a whole, or not at all. */
class SetAsideTest {
    private static final Expr<ColumnTerm> ALWAYS = Expr.alwaysTrue();
    private static final KeyedOperation.Update TOUCH_BOTH =
            People.update(People.at(1, 2), ALWAYS, List.of(), People.seenAgain());
    private static final KeyedOperation.Update MAIL_OF_ONE =
            People.update(People.at(1), ALWAYS, List.of(), People.set(People.MAIL, 0));
    private static final KeyedOperation.Update MAIL_OF_TWO =
            People.update(People.at(2), ALWAYS, List.of(), People.set(People.MAIL, 0));

    private final PeopleStore store = new PeopleStore();
    private Session session;

    @BeforeEach
    void fill() {
        store.add(1, "a@x", "Bern", 7L);
        store.add(2, "b@x", "Bern", 8L);
        begin();
    }

    private void begin() {
        session = store.session();
        session.begin(TransactionSettings.DEFAULT).block(PeopleStore.PATIENCE);
    }

    private void commit() {
        session.commit().block(PeopleStore.PATIENCE);
    }

    private long run(KeyedOperation operation, Object... arguments) {
        return store.run(session, operation, arguments);
    }

    @AfterEach
    void close() {
        store.audit();
        store.close();
    }

    @Test
    void nothingIsWrittenBeforeCommit() {
        assertThat(run(People.PUT, 3L, "c@x", null, null, 0L)).isEqualTo(1);
        assertThat(run(People.delete(People.at(1, 5), ALWAYS))).isEqualTo(1);
        assertThat(run(MAIL_OF_TWO, "d@x")).isEqualTo(1);
        assertThat(store.mails()).containsOnlyKeys(1L, 2L).containsEntry(2L, "b@x");

        commit();

        assertThat(store.mails()).containsOnlyKeys(2L, 3L).containsEntry(2L, "d@x");
    }

    @Test
    void whatIsRolledBackIsForgotten() {
        run(People.delete(People.at(1), ALWAYS));
        session.rollback().block(PeopleStore.PATIENCE);
        begin();
        commit();

        assertThat(store.mails()).containsOnlyKeys(1L, 2L);
    }

    @Test
    void afterACommitWritesAreSentAtOnce() {
        run(MAIL_OF_ONE, "c@x");
        commit();
        run(MAIL_OF_TWO, "d@x");

        assertThat(store.mails()).containsValues("c@x", "d@x");
    }

    @Test
    void aConditionIsEvaluatedOnWhatIsThere() {
        assertThat(run(People.update(People.at(1, 2, 3), People.seen(0), List.of(), People.seenAgain())))
                .isEqualTo(2);
        assertThat(run(People.update(People.at(1, 2, 3), People.seen(0), List.of(), People.seenAgain())))
                .isZero();
        assertThat(run(People.update(People.at(1), People.seen(1), List.of(), People.seenAgain())))
                .isEqualTo(1);
        commit();

        assertThat(store.seen(1)).isEqualTo(2);
        assertThat(store.seen(2)).isEqualTo(1);
    }

    @Test
    void anUpdateGivesBackWhatItIsGoingToHaveDone() {
        KeyedOperation.Update update = People.update(
                People.at(1),
                ALWAYS,
                List.of(People.SEEN, People.MAIL),
                People.seenAgain(),
                People.set(People.MAIL, 0));

        assertThat(store.returned(session, update, "e@x")).containsExactly("1 e@x");
    }

    @Test
    void whatIsChangedMeanwhileIsNotOverwritten() {
        run(TOUCH_BOTH);
        store.run(TOUCH_BOTH);

        assertThatExceptionOfType(SerializationFailureException.class)
                .isThrownBy(this::commit)
                .withMessageContaining("people");
        assertThat(store.seen(1)).isEqualTo(1);
    }

    @Test
    void whatIsAskedOfARowIsStillSo() {
        run(People.update(People.at(1), People.seen(0), List.of(), People.set(People.MAIL, 0)), "c@x");
        store.run(TOUCH_BOTH);
        assertThatExceptionOfType(SerializationFailureException.class).isThrownBy(this::commit);

        begin();
        run(People.delete(People.at(1), People.seen(1)));
        store.run(TOUCH_BOTH);
        assertThatExceptionOfType(SerializationFailureException.class).isThrownBy(this::commit);
        assertThat(store.mails()).containsEntry(1L, "a@x");
    }

    @Test
    void whatIsGivenBackIsStillSo() {
        store.returned(
                session,
                People.update(People.at(1), ALWAYS, List.of(People.SEEN, People.MAIL), People.set(People.MAIL, 0)),
                "c@x");
        store.run(TOUCH_BOTH);

        assertThatExceptionOfType(SerializationFailureException.class).isThrownBy(this::commit);
    }

    @Test
    void whatIsDeletedMeanwhileIsNotBroughtBack() {
        run(MAIL_OF_ONE, "c@x");
        store.run(People.delete(People.at(1), ALWAYS));

        assertThatExceptionOfType(SerializationFailureException.class).isThrownBy(this::commit);
        assertThat(store.mails()).containsOnlyKeys(2L);
    }

    @Test
    void aColumnThatIsNotConcernedMayChangeMeanwhile() {
        run(MAIL_OF_ONE, "c@x");
        store.run(TOUCH_BOTH);
        commit();

        assertThat(store.mails()).containsEntry(1L, "c@x");
        assertThat(store.seen(1)).isEqualTo(1);
    }

    @Test
    void aKeyThatIsThereIsTold() {
        run(MAIL_OF_ONE, "c@x");
        run(People.PUT, 2L, null, null, null, 0L);

        assertThatExceptionOfType(UniqueViolationException.class)
                .isThrownBy(this::commit)
                .satisfies(e -> assertThat(e.columns()).containsExactly("id"));
        assertThat(store.mails()).containsEntry(1L, "a@x");
    }

    @Test
    void aUniqueValueThatIsThereIsTold() {
        run(TOUCH_BOTH);
        run(People.PUT, 3L, null, "Bern", 8L, 0L);

        assertThatExceptionOfType(UniqueViolationException.class)
                .isThrownBy(this::commit)
                .satisfies(e -> assertThat(e.constraint()).isEqualTo("people_by_desk"))
                .satisfies(e -> assertThat(e.columns()).containsExactly("city", "desk"));
        assertThat(store.seen(1)).isZero();
    }

    @Test
    void aGuardOfAnotherRowStays() {
        store.addUnguarded(3, "a@x");

        assertThatExceptionOfType(UniqueViolationException.class)
                .isThrownBy(() -> store.run(People.delete(People.at(3), ALWAYS)))
                .satisfies(e -> assertThat(e.constraint()).isEqualTo("people_by_mail"));
        store.deleteUnguarded(3);
        assertThat(store.mails()).containsOnlyKeys(1L, 2L);
    }

    @Test
    void aGuardThatIsMissingIsNotMissed() {
        store.addUnguarded(3, "c@x");
        run(People.update(People.at(3), ALWAYS, List.of(), People.set(People.MAIL, 0)), "d@x");
        run(People.PUT, 4L, "c@x", null, null, 0L);
        commit();

        assertThat(store.mails()).containsEntry(3L, "d@x").containsEntry(4L, "c@x");
    }

    @Test
    void twoRowsCannotTakeTheSameValue() {
        run(People.PUT, 3L, "c@x", null, null, 0L);
        run(MAIL_OF_ONE, "c@x");

        assertThatExceptionOfType(UniqueViolationException.class).isThrownBy(this::commit);
    }

    @Test
    void rowsSwapTheirValues() {
        run(MAIL_OF_ONE, "b@x");
        run(MAIL_OF_TWO, "a@x");
        commit();

        assertThat(store.mails()).containsEntry(1L, "b@x").containsEntry(2L, "a@x");
    }

    @Test
    void aNewRowTakesWhatADeletedOneLeaves() {
        run(People.delete(People.at(1), ALWAYS));
        run(People.PUT, 3L, "a@x", "Bern", 7L, 0L);
        commit();

        assertThat(store.mails()).containsOnlyKeys(2L, 3L);
    }

    @Test
    void severalWritesOfARowBecomeOne() {
        run(People.PUT, 3L, "c@x", "Rome", null, 0L);
        assertThat(run(People.update(People.at(3), ALWAYS, List.of(), People.set(People.DESK, 0)), 9L))
                .isEqualTo(1);
        run(People.delete(People.at(1), ALWAYS));
        assertThat(run(People.delete(People.at(1), ALWAYS))).isZero();
        assertThat(run(MAIL_OF_ONE, "z@x")).isZero();
        run(People.PUT, 1L, "n@x", null, null, 5L);
        run(MAIL_OF_TWO, "y@x");
        run(People.delete(People.at(2), ALWAYS));
        commit();

        assertThat(store.mails()).containsOnlyKeys(1L, 3L).containsEntry(1L, "n@x");
        assertThat(store.guards()).isEqualTo(3);
    }

    @Test
    void aRowThatIsAddedAndDeletedMustNotBeThere() {
        run(People.PUT, 3L, "c@x", null, null, 0L);
        run(People.delete(People.at(3), ALWAYS));
        commit();
        assertThat(store.mails()).containsOnlyKeys(1L, 2L);

        begin();
        run(People.PUT, 2L, "c@x", null, null, 0L);
        run(People.delete(People.at(2), ALWAYS));
        assertThatExceptionOfType(UniqueViolationException.class).isThrownBy(this::commit);
    }

    @Test
    void aKeyIsTakenByWhatIsSetAside() {
        run(TOUCH_BOTH);

        assertThatExceptionOfType(UniqueViolationException.class)
                .isThrownBy(() -> run(People.PUT, 1L, null, null, null, 0L));
    }

    @Test
    void moreThanFitsTogetherIsRefused() {
        LongStream.range(10, 43).forEach(number -> run(People.PUT, number, "m" + number, "Oslo", number, 0L));
        run(People.PUT, 50L, null, null, null, 0L);
        run(People.PUT, 51L, null, null, null, 0L);

        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(this::commit)
                .withMessageContaining("101 items")
                .withMessageContaining("nonAtomic()");
        assertThat(store.mails()).containsOnlyKeys(1L, 2L);
    }

    @Test
    void moreRowsThanFitTogetherAreRefusedAsTheyAreReached() {
        LongStream.range(100, 200).forEach(number -> run(People.PUT, number, null, null, null, 0L));

        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(() -> run(TOUCH_BOTH))
                .withMessageContaining("101 items");
    }

    @Test
    void largeItemsAreRefusedBeforeTheyAreSent() {
        String large = "x".repeat(300 * 1024);
        LongStream.range(10, 24).forEach(number -> run(People.PUT, number, null, large, null, 0L));

        assertThatExceptionOfType(UnsupportedByDatabaseException.class)
                .isThrownBy(this::commit)
                .withMessageContaining("4194304 bytes");

        begin();
        run(People.PUT, 10L, null, large + large, null, 0L);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(this::commit)
                .withMessageContaining("people")
                .withMessageContaining("409600");
    }
}
