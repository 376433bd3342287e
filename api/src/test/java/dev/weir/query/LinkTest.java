package dev.weir.query;

import static dev.weir.query.Shapes.boxed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.Many;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ArgumentChain;
import dev.weir.testing.RecordingExecutor;
import dev.weir.testing.Todo;
import dev.weir.testing.TodoModel;
import dev.weir.testing.User;
import dev.weir.testing.UserModel;
import dev.weir.testing.UserQuery;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class LinkTest {
    private static final User ADA = new User(1, "Ada", 30, true, User.Level.ADMIN, Many.of(List.of()));
    private static final Todo FIRST = todo(1, 1);
    private static final Todo SECOND = todo(2, 7);

    private final RecordingExecutor db = new RecordingExecutor();

    private static Todo todo(long id, long user) {
        return Todo.of(new UUID(0, id), "t" + id, user);
    }

    private static LinkChanges<Todo> changes() {
        return LinkChanges.none();
    }

    private static LinkWrite write(LinkChanges<Todo> changes) {
        return LinkWrite.of(UserModel.INSTANCE, ADA, UserModel.TODOS, changes);
    }

    private static UpdateState<User, User> update() {
        return UpdateState.ofInstance(UserModel.INSTANCE, ADA);
    }

    @Test
    void unlinkingAsksForTheKeyAndTheLink() {
        StepVerifier.create(write(changes().unlink(List.of(FIRST))).exec(db.answering(1L)))
                .expectNext(1L)
                .verifyComplete();

        assertThat(db.call().statement()).isInstanceOf(Delete.class);
        assertThat(boxed(db.call().arguments())).containsExactly(FIRST.id(), 1L);
        assertThat(db.batches()).as("one statement needs no unit").isZero();
    }

    @Test
    void severalAreOneStatementWhateverTheirNumber() {
        StepVerifier.create(
                        write(changes().unlink(List.of(FIRST, SECOND, FIRST))).exec(db.answering(2L)))
                .expectNext(2L)
                .verifyComplete();
        StepVerifier.create(write(changes().unlink(List.of(FIRST, SECOND, todo(3, 1))))
                        .exec(db.answering(3L)))
                .expectNext(3L)
                .verifyComplete();

        assertThat(boxed(db.calls().get(0).arguments())).containsExactly(List.of(FIRST.id(), SECOND.id()), 1L);
        assertThat(db.calls().get(1).statement()).isEqualTo(db.calls().get(0).statement());
    }

    @Test
    void linkingSetsTheLinkWhoeverTheyBelongTo() {
        StepVerifier.create(write(changes().link(List.of(SECOND))).exec(db.answering(1L)))
                .expectNext(1L)
                .verifyComplete();

        assertThat(db.call().statement()).isInstanceOf(Update.class);
        assertThat(boxed(db.call().arguments())).containsExactly(SECOND.id(), 1L);
    }

    @Test
    void linkingFailsIfOneIsGone() {
        StepVerifier.create(write(changes().link(List.of(FIRST, SECOND))).exec(db.answering(1L)))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(RecordNotFoundException.class)
                        .hasMessageContaining("one of the given instances")
                        .hasMessageContaining("User.todos"));

        assertThat(db.batches()).as("so that the other is not linked").isOne();
    }

    @Test
    void nothingIsSentForNothing() {
        StepVerifier.create(write(changes().link(List.of()).unlink(List.of())).exec(db))
                .expectNext(0L)
                .verifyComplete();

        assertThat(db.calls()).isEmpty();
        assertThat(db.batches()).isZero();
    }

    @Test
    void replacingTakesAwayAllOthersFirst() {
        StepVerifier.create(write(changes().link(List.of(FIRST)).sole())
                        .exec(db.answering(3L).answering(1L)))
                .expectNext(4L)
                .verifyComplete();

        assertThat(db.batches()).isOne();
        assertThat(db.calls().get(0).statement()).isInstanceOf(Delete.class);
        assertThat(boxed(db.calls().get(0).arguments())).containsExactly(FIRST.id(), 1L);
        assertThat(db.calls().get(1).statement()).isInstanceOf(Update.class);
    }

    @Test
    void nullIsRefusedWhenItIsGiven() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> changes().link(Arrays.asList(FIRST, null)))
                .withMessageContaining("one of the linked is null");
    }

    @Test
    void anUpdateThatSetsNoFieldLooksForItsInstance() {
        StepVerifier.create(update().children(UserModel.TODOS, changes().unlink(List.of(FIRST)))
                        .exec(db.answering(false)))
                .verifyError(RecordNotFoundException.class);

        assertThat(((Query) db.call().statement()).answer()).isEqualTo(Query.Answer.EXISTS);
    }

    @Test
    void anUpdateUnlinksThenChangesThenLinks() {
        StepVerifier.create(update().children(
                                UserModel.TODOS, changes().link(List.of(SECOND)).unlink(List.of(FIRST)))
                        .set(UserModel.NAME, ArgumentChain.of("x"))
                        .exec(db.answering(1L).answering(1L).answering(1L)))
                .assertNext(user -> {
                    assertThat(user.name()).isEqualTo("x");
                    assertThat(user.todos().isLoaded()).isFalse();
                })
                .verifyComplete();

        assertThat(db.batches()).isOne();
        assertThat(db.calls())
                .extracting(call -> call.statement().getClass().getSimpleName())
                .containsExactly("Delete", "Update", "Update");
        assertThat(((Update) db.calls().get(1).statement()).model()).isEqualTo(UserModel.MODEL_ID);
    }

    @Test
    void anUpdateOfAQueryReadsItsOnlyInstanceFirst() {
        StepVerifier.create(UserQuery.ALL
                        .update()
                        .children(UserModel.TODOS, changes().link(List.of(SECOND)))
                        .exec(db.answering(ADA).answering(1L)))
                .expectNext(1L)
                .verifyComplete();
        StepVerifier.create(UserQuery.ALL
                        .update()
                        .children(UserModel.TODOS, changes().link(List.of(SECOND)))
                        .exec(db.answering()))
                .expectNext(0L)
                .verifyComplete();

        assertThat(db.calls()).extracting(call -> call.what()).containsExactly("fetchOne", "change", "fetchOne");
    }

    /** What another link of the same model shares would be lost with it, see {@code Model.cleared}. */
    @Test
    void clearingALinkSetsItsFieldsToNull() {
        StepVerifier.create(UpdateState.ofInstance(TodoModel.INSTANCE, FIRST)
                        .clear(TodoModel.CHECKER)
                        .exec(db.answering(1L)))
                .assertNext(todo -> assertThat(todo.checkerId()).isNull())
                .verifyComplete();

        assertThat(boxed(db.call().arguments())).containsExactly(FIRST.id(), null);
    }

    @Test
    void whatUnlinkingDeletesCannotBeLinked() {
        UpdateState<User, User> unlinking =
                update().children(UserModel.TODOS, changes().unlink(List.of(FIRST)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> unlinking.children(UserModel.TODOS, changes().link(List.of(SECOND, FIRST))))
                .withMessageContaining("Todo is unlinked and linked by User.todos");
        unlinking.children(UserModel.TODOS, changes().link(List.of(SECOND)));
    }

    @Test
    void anUpdateOfAQueryChangesFieldsOnlyOfWhatItStillSelects() {
        UpdateState<User, Long> update = UserQuery.ALL
                .where(user -> user.age().gt(18))
                .update()
                .set(UserModel.NAME, ArgumentChain.of("x"))
                .children(UserModel.TODOS, changes().link(List.of(SECOND)));

        StepVerifier.create(update.exec(db.answering(ADA).answering(0L)))
                .expectNext(0L)
                .verifyComplete();

        assertThat(db.calls()).extracting(call -> call.what()).containsExactly("fetchOne", "change");
        assertThat(db.batches()).isOne();
        assertThat(boxed(db.calls().get(1).arguments())).containsExactly(1L, 18L, "x");
        assertThat(((Update) db.calls().get(1).statement()).selection().filter())
                .isInstanceOf(Expr.And.class);
    }

    @Test
    void anUpdateOfAQueryIsOneUnitWithItsRead() {
        StepVerifier.create(UserQuery.ALL
                        .update()
                        .children(UserModel.TODOS, changes().unlink(List.of(SECOND)))
                        .exec(db.answering(ADA).answering(1L)))
                .expectNext(1L)
                .verifyComplete();

        assertThat(db.batches()).isOne();
    }
}
