package dev.weir.query;

import static dev.weir.query.Shapes.boxed;
import static dev.weir.query.Shapes.eq;
import static dev.weir.query.Shapes.field;
import static dev.weir.query.Shapes.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.stmt.Assignment;
import dev.weir.core.stmt.Delete;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.Update;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.testing.RecordingExecutor;
import dev.weir.testing.Todo;
import dev.weir.testing.TodoModel;
import dev.weir.testing.User;
import dev.weir.testing.UserModel;
import dev.weir.testing.UserQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class UpdateTest {
    private static final User ADA =
            new User(1, "Ada", 30, true, User.Level.ADMIN, Many.of(List.of(Todo.of(new UUID(1, 1), "t", 1))));
    private static final Expr<FieldTerm> INT = value(ScalarType.INT32);

    private final RecordingExecutor db = new RecordingExecutor();

    @Test
    void allOfAQueryAreChangedAndCounted() {
        UpdateState<User, Long> update =
                set(UserQuery.ALL.where(user -> user.name().eq("Ada")).update(), UserModel.ACTIVE, false);

        StepVerifier.create(update.exec(db.answering(3L))).expectNext(3L).verifyComplete();

        assertThat(db.call().what()).isEqualTo("change");
        assertThat(db.call().statement())
                .isEqualTo(new Update(
                        UserModel.MODEL_ID,
                        Selection.where(eq(UserModel.NAME)),
                        List.of(new Assignment(UserModel.ACTIVE.id(), value(ScalarType.BOOL))),
                        List.of()));
        assertThat(boxed(db.call().arguments())).containsExactly("Ada", false);
    }

    @Test
    void oneInstanceIsChangedByItsKeyAndComesBackChanged() {
        UpdateState<User, User> update = set(set(ada(), UserModel.NAME, "Grace"), UserModel.AGE, null);

        StepVerifier.create(update.exec(db.answering(1L)))
                .assertNext(user -> {
                    assertThat(user).isEqualTo(new User(1, "Grace", null, true, User.Level.ADMIN, ADA.todos()));
                    assertThat(user.todos()).isSameAs(ADA.todos());
                })
                .verifyComplete();

        assertThat(db.call().what()).isEqualTo("change");
        assertThat(((Update) db.call().statement()).selection()).isEqualTo(Selection.where(eq(UserModel.ID)));
        assertThat(boxed(db.call().arguments())).containsExactly(1L, "Grace", null);
    }

    @Test
    void anInstanceThatIsGoneIsAnError() {
        StepVerifier.create(set(ada(), UserModel.NAME, "Grace").exec(db.answering(0L)))
                .expectErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(RecordNotFoundException.class)
                        .hasMessage("[RECORD_NOT_FOUND] no User with the key of the given instance; it was deleted"))
                .verify();
    }

    @Test
    void whatIsComputedIsAskedFor() {
        UpdateState<User, User> update = set(ada(), UserModel.NAME, "Grace").compute(UserModel.AGE, age -> age.plus(2));

        StepVerifier.create(update.exec(
                        db.answering(new Arguments.Builder(1).integer(32).build())))
                .expectNext(new User(1, "Grace", 32, true, User.Level.ADMIN, ADA.todos()))
                .verifyComplete();

        assertThat(db.call().what()).isEqualTo("changeReturning");
        Update sent = (Update) db.call().statement();
        assertThat(sent.assignments())
                .containsExactly(
                        new Assignment(UserModel.NAME.id(), value(ScalarType.TEXT)),
                        new Assignment(UserModel.AGE.id(), plus(field(UserModel.AGE))));
        assertThat(sent.returning()).containsExactly(UserModel.AGE.id());
        assertThat(boxed(db.call().arguments())).containsExactly(1L, "Grace", 2L);
    }

    @Test
    void aQueryAsksForNothingThatItComputes() {
        UserQuery.ALL
                .update()
                .compute(UserModel.AGE, age -> age.minus(1))
                .exec(db)
                .block();

        assertThat(((Update) db.call().statement()).returning()).isEmpty();
    }

    @Test
    void aFieldIsComputedFromWhatThisUpdateMadeOfIt() {
        set(UserQuery.ALL.update(), UserModel.AGE, 5)
                .compute(UserModel.AGE, age -> age.plus(2))
                .exec(db)
                .block();
        UserQuery.ALL
                .update()
                .compute(UserModel.AGE, age -> age.plus(2))
                .compute(UserModel.AGE, age -> age.plus(3))
                .exec(db)
                .block();

        assertThat(db.calls().stream()
                        .map(call ->
                                ((Update) call.statement()).assignments().get(0).value()))
                .containsExactly(plus(INT), plus(plus(field(UserModel.AGE))));
        assertThat(db.calls().stream().map(call -> boxed(call.arguments())))
                .containsExactly(List.of(5L, 2L), List.of(2L, 3L));
    }

    @Test
    void theLastValueOfAFieldCounts() {
        set(set(UserQuery.ALL.update(), UserModel.AGE, 1), UserModel.AGE, 2)
                .exec(db)
                .block();

        assertThat(((Update) db.call().statement()).assignments()).hasSize(1);
        assertThat(boxed(db.call().arguments())).containsExactly(2L);
    }

    @Test
    void inWhichOrderFieldsAreSetDoesNotMatter() {
        set(set(UserQuery.ALL.update(), UserModel.NAME, "a"), UserModel.AGE, 1)
                .exec(db)
                .block();
        set(set(UserQuery.ALL.update(), UserModel.AGE, 1), UserModel.NAME, "a")
                .exec(db)
                .block();

        assertThat(db.calls().get(0)).isEqualTo(db.calls().get(1));
    }

    @Test
    void aBuilderIsNotChangedByWhatIsMadeOfIt() {
        UpdateState<User, Long> original = set(UserQuery.ALL.update(), UserModel.NAME, "a");
        set(original, UserModel.NAME, "b");
        original.compute(UserModel.AGE, age -> age.plus(1));

        original.exec(db).block();

        assertThat(((Update) db.call().statement()).assignments()).hasSize(1);
        assertThat(boxed(db.call().arguments())).containsExactly("a");
    }

    @Test
    void aHandleWhoseLinkChangesIsLoadedNoMore() {
        One<User> user = One.of(ADA);
        Todo todo = new Todo(new UUID(1, 1), "t", 1, user, null, Maybe.of(Optional.empty()));
        UpdateState<Todo, Todo> update =
                set(UpdateState.ofInstance(TodoModel.INSTANCE, todo), TodoModel.CHECKER_ID, 2L);

        StepVerifier.create(update.exec(db.answering(1L)))
                .assertNext(changed -> {
                    assertThat(changed.checkerId()).isEqualTo(2L);
                    assertThat(changed.checker().isLoaded()).isFalse();
                    assertThat(changed.user()).isSameAs(user);
                })
                .verifyComplete();
    }

    @Test
    void nothingIsSentBeforeSubscription() {
        Mono<User> update = set(ada(), UserModel.NAME, "Grace").exec(db);
        Mono<Void> delete = new InstanceDelete<>(UserModel.INSTANCE, ADA).exec(db);
        assertThat(db.calls()).isEmpty();

        update.onErrorComplete().then(delete).block();
        assertThat(db.calls()).hasSize(2);
    }

    @Test
    void anInstanceIsDeletedByItsKey() {
        StepVerifier.create(new InstanceDelete<>(UserModel.INSTANCE, ADA).exec(db.answering(0L)))
                .verifyComplete();

        assertThat(db.call().statement()).isEqualTo(new Delete(UserModel.MODEL_ID, Selection.where(eq(UserModel.ID))));
        assertThat(boxed(db.call().arguments())).containsExactly(1L);
    }

    @Test
    void explainRunsNothing() {
        UpdateState<User, User> update = set(ada(), UserModel.NAME, "Grace");

        StepVerifier.create(update.explain(db.answering("plan")))
                .expectNext("plan")
                .verifyComplete();
        StepVerifier.create(new InstanceDelete<>(UserModel.INSTANCE, ADA).explain(db.answering("plan")))
                .expectNext("plan")
                .verifyComplete();

        assertThat(db.calls()).extracting(RecordingExecutor.Call::what).containsExactly("explain", "explain");
    }

    private static UpdateState<User, User> ada() {
        return UpdateState.ofInstance(UserModel.INSTANCE, ADA);
    }

    private static Expr<FieldTerm> plus(Expr<FieldTerm> left) {
        return new Expr.Arithmetic<>(ArithmeticOp.ADD, left, INT);
    }

    private static <M, T, V> UpdateState<M, T> set(UpdateState<M, T> state, StoredField<V> field, V value) {
        return state.set(field, field.type().argument(value));
    }
}
