package dev.weir.query;

import static dev.weir.query.Shapes.boxed;
import static dev.weir.query.Shapes.field;
import static dev.weir.query.Shapes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.weir.Handles;
import dev.weir.Many;
import dev.weir.SelectedRow;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Projection;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.testing.RecordingExecutor;
import dev.weir.testing.TodoQuery;
import dev.weir.testing.User;
import dev.weir.testing.UserModel;
import dev.weir.testing.UserQuery;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import reactor.util.function.Tuples;

class SelectTest {
    private static final UserQuery ALL = UserQuery.ALL;
    private static final User ADA = User.of(1, "Ada");

    private final RecordingExecutor db = new RecordingExecutor();

    private static SelectedRow<User> row(Arguments values) {
        return SelectedRow.of(new ArgumentsRow(values));
    }

    private static Arguments text(String value) {
        return new Arguments.Builder(1).object(value).build();
    }

    private Query query() {
        return (Query) db.call().statement();
    }

    @Test
    void theStatementHoldsWhatIsSelectedInOrder() {
        ALL.where(user -> user.name().eq("Ada"))
                .limit(3)
                .select(user -> user.age().plus(1).optional(), user -> user, user -> user.name())
                .fetch(db)
                .blockLast();

        assertThat(db.call().what()).isEqualTo("select");
        assertThat(query().answer()).isEqualTo(Query.Answer.VALUES);
        assertThat(query().projection())
                .isEqualTo(new Projection(
                        List.of(
                                new Output.Computed(
                                        new Expr.Arithmetic<>(
                                                ArithmeticOp.ADD, field(UserModel.AGE), value(ScalarType.INT32)),
                                        true),
                                new Output.Instance(),
                                new Output.Computed(field(UserModel.NAME), false)),
                        false));
        assertThat(boxed(db.call().arguments())).containsExactly("Ada", 3L, 1L);
    }

    @Test
    void valuesAreReadAtTheirPlace() {
        Arguments values =
                new Arguments.Builder(3).object("Ada").nil().object("GUEST").build();
        db.answering(row(values));

        StepVerifier.create(ALL.select(user -> user.name(), user -> user.age().optional(), user -> user.level())
                        .fetch(db))
                .expectNext(Tuples.of("Ada", Optional.empty(), User.Level.GUEST))
                .verifyComplete();
    }

    @Test
    void aFunctionIsGivenTheValues() {
        db.answering(row(new Arguments.Builder(2).object("Ada").integer(7).build()));

        StepVerifier.create(ALL.select(user -> user.name(), user -> user.id())
                        .as((name, id) -> name + id)
                        .fetch(db))
                .expectNext("Ada7")
                .verifyComplete();
    }

    @Test
    void aNullThatIsRuledOutIsAnError() {
        db.answering(row(new Arguments.Builder(1).nil().build()));

        StepVerifier.create(ALL.select(user -> user.name()).fetch(db)).verifyError(InvalidValueException.class);
    }

    @Test
    void aRelationIsIncludedAndTakenFromItsHandle() {
        Handles handles = new Handles(1);
        handles.set(0, Many.of(List.of()));
        db.answering(
                new SelectedRow<>(UserModel.INSTANCE.with(ADA, handles), new ArgumentsRow(text("Ada")), List.of()));

        StepVerifier.create(
                        ALL.select(user -> user.todos(), user -> user.name()).fetch(db))
                .expectNext(Tuples.of(List.of(), "Ada"))
                .verifyComplete();

        assertThat(query().includes()).containsExactly(new Include(UserModel.TODOS, Selection.all(), List.of()));
        assertThat(query().projection().outputs().get(0)).isEqualTo(new Output.Related(UserModel.TODOS, false));
    }

    @Test
    void includesStayWhereSomethingSelectedNeedsThem() {
        UserQuery including = ALL.include(user -> user.todos(todos -> todos.limit(1)));

        including.select(user -> user.name()).fetch(db).blockLast();
        including.select(user -> user.todos()).fetch(db).blockLast();
        including.select(user -> user).fetch(db).blockLast();

        assertThat(db.calls())
                .extracting(call -> ((Query) call.statement()).includes().size())
                .containsExactly(0, 1, 1);
        assertThat(db.calls())
                .extracting(call -> boxed(call.arguments()))
                .containsExactly(List.of(), List.of(1L), List.of(1L));
    }

    @Test
    void theFirstAndTheOnlyOneAreAskedForWithALimit() {
        Selected<String> names = ALL.select(user -> user.name());

        db.answering(row(text("Ada")));
        StepVerifier.create(names.first(db)).expectNext("Ada").verifyComplete();
        StepVerifier.create(names.one(db)).verifyComplete();
        StepVerifier.create(names.get(db)).verifyError(RecordNotFoundException.class);

        assertThat(db.calls())
                .extracting(RecordingExecutor.Call::what)
                .containsExactly("selectFirst", "selectOne", "selectOne");
        assertThat(db.calls()).allSatisfy(call -> assertThat(
                        ((Query) call.statement()).selection().limit().count())
                .isPresent());
    }

    @Test
    void aBatchGivesAListOfWhatEachSelects() {
        db.answering(row(text("Ada")), row(text("Bob"))).answering();

        StepVerifier.create(db.batch(
                        ALL.select(user -> user.name()),
                        ALL.select(user -> user.name(), user -> user.id()).as((name, id) -> name + id)))
                .expectNext(Tuples.of(List.of("Ada", "Bob"), List.of()))
                .verifyComplete();

        assertThat(db.batches()).isOne();
        assertThat(db.calls()).extracting(RecordingExecutor.Call::what).containsOnly("select");
        assertThat(ALL.select(user -> user.name()).readsOnly()).isTrue();
    }

    @Test
    void aBatchGivesAListOfValues() {
        ValuesQuery<Integer> ages = ValuesQuery.of(ALL, user -> user.age());
        db.answering(
                row(new Arguments.Builder(1).integer(30).build()),
                row(new Arguments.Builder(1).nil().build()),
                row(new Arguments.Builder(1).integer(30).build()));

        StepVerifier.create(db.batch(List.of(ages)))
                .expectNext(List.of(List.of(30)))
                .verifyComplete();

        assertThat(ages.readsOnly()).isTrue();
    }

    @Test
    void distinctIsPartOfTheShape() {
        ALL.select(user -> user.name(), user -> user.id()).distinct().fetch(db).blockLast();
        ALL.select(user -> user.name()).distinct().fetch(db).blockLast();

        assertThat(db.calls()).allSatisfy(call -> assertThat(
                        ((Query) call.statement()).projection().distinct())
                .isTrue());
    }

    @Test
    void onlyOwnRelationsAreSelected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TodoQuery.ALL.select(todo -> todo.user().todos()))
                .withMessageContaining("user");
        assertThatIllegalStateException().isThrownBy(() -> ALL.select(user -> user.optional()));
    }
}
