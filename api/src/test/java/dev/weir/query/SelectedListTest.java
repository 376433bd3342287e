package dev.weir.query;

import static dev.weir.query.Shapes.boxed;
import static dev.weir.query.Shapes.field;
import static dev.weir.query.Shapes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.SelectedRow;
import dev.weir.core.driver.ArgumentsRow;
import dev.weir.core.driver.Row;
import dev.weir.core.error.InvalidValueException;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Output;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.ArithmeticOp;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.testing.RecordingExecutor;
import dev.weir.testing.TodoModel;
import dev.weir.testing.TodoQuery;
import dev.weir.testing.User;
import dev.weir.testing.UserModel;
import dev.weir.testing.UserQuery;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import reactor.util.function.Tuples;

class SelectedListTest {
    private static final UserQuery ALL = UserQuery.ALL;

    private final RecordingExecutor db = new RecordingExecutor();

    private Query query() {
        return (Query) db.call().statement();
    }

    private static Row row(Object... values) {
        Arguments.Builder row = new Arguments.Builder(values.length);
        List.of(values).forEach(row::object);
        return new ArgumentsRow(row.build());
    }

    private static Include all() {
        return new Include(UserModel.TODOS, Selection.all(), List.of());
    }

    @Test
    void theStatementHoldsWhichRowsAndWhatOfThem() {
        ALL.where(user -> user.name().eq("Ada"))
                .include(user -> user.todos(todos -> todos.limit(9)))
                .select(
                        user -> user.todos(
                                todos -> todos.where(todo -> todo.title().eq("x"))
                                        .orderBy(todo -> todo.title().asc())
                                        .limit(3)
                                        .select(todo -> todo.userId().plus(5L), todo -> todo.title())),
                        user -> user.age().plus(7).optional(),
                        user -> user)
                .fetch(db)
                .blockLast();

        Selection rows = new Selection(
                new Expr.Comparison<>(ComparisonOp.EQ, field(TodoModel.TITLE), value(ScalarType.TEXT)),
                List.of(SortKey.ascending(field(TodoModel.TITLE))),
                new Limit<>(Optional.of(value(ScalarType.INT64)), Optional.empty()));
        assertThat(query().projection().outputs().get(0))
                .isEqualTo(new Output.Listed(
                        new Include(UserModel.TODOS, rows, List.of()),
                        List.of(
                                new Output.Computed(
                                        new Expr.Arithmetic<>(
                                                ArithmeticOp.ADD, field(TodoModel.USER_ID), value(ScalarType.INT64)),
                                        false),
                                new Output.Computed(field(TodoModel.TITLE), false))));
        assertThat(query().includes()).as("of the instance").hasSize(1);
        assertThat(boxed(db.call().arguments())).containsExactly("Ada", "x", 3L, 5L, 7L, 9L);
    }

    @Test
    void aListIncludesNothing() {
        ALL.include(user -> user.todos())
                .select(user -> user.todos().select(todo -> todo.title()))
                .fetch(db)
                .blockLast();

        assertThat(query().includes()).isEmpty();
        assertThat(query().projection().outputs())
                .containsExactly(new Output.Listed(all(), List.of(new Output.Computed(field(TodoModel.TITLE), false))));
    }

    @Test
    void valuesAreReadFromEachRowOfTheirList() {
        db.answering(new SelectedRow<User>(
                null, row("Ada"), List.of(List.of(row("a"), row("b")), List.of(), List.of(row("c", "d")))));

        StepVerifier.create(ALL.select(
                                user -> user.todos().select(todo -> todo.title()),
                                user -> user.name(),
                                user -> user.todos(todos ->
                                        todos.select(todo -> todo.title().optional())),
                                user -> user.todos(todos -> todos.select(todo -> todo.title(), todo -> todo.title())
                                        .as((one, other) -> other + one)))
                        .fetch(db))
                .expectNext(Tuples.of(List.of("a", "b"), "Ada", List.of(), List.of("dc")))
                .verifyComplete();
    }

    @Test
    void aNullThatIsRuledOutIsAnErrorInAListToo() {
        Row none = new ArgumentsRow(new Arguments.Builder(1).nil().build());
        db.answering(new SelectedRow<User>(null, row(), List.of(List.of(none))));

        StepVerifier.create(ALL.select(user -> user.todos().select(todo -> todo.title()))
                        .fetch(db))
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(InvalidValueException.class)
                        .hasMessageContaining("of Todo"));
    }

    @Test
    void instancesThatAQueryGivesAreSelectedAndIncludedLikeThis() {
        ALL.select(user -> user.todos(todos -> todos.limit(2))).fetch(db).blockLast();
        ALL.include(user -> user.todos(todos -> todos.limit(2)))
                .select(user -> user.todos())
                .fetch(db)
                .blockLast();

        assertThat(db.calls())
                .hasSize(2)
                .allSatisfy(call -> assertThat(boxed(call.arguments())).containsExactly(2L))
                .extracting(RecordingExecutor.Call::statement)
                .containsOnly(db.calls().get(1).statement());
    }

    @Test
    void valuesAreNotIncluded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.include(user -> user.todos(todos -> todos.select(todo -> todo.title()))))
                .withMessage("values of the todos are no instances, which an include loads; give them to select()"
                        + " instead of include()");
    }

    @Test
    void aListIsOfValuesAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.select(user -> user.todos().select(todo -> todo)))
                .withMessageContaining("select values of the todos and no instances");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.select(
                        user -> user.todos(todos -> todos.select(todo -> todo.title(), todo -> todo.user()))))
                .withMessageContaining("select values of the todos and no instances");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.select(user ->
                        user.todos(todos -> todos.select(todo -> todo.title()).distinct())))
                .withMessageContaining("leave distinct() out");
    }

    @Test
    void aListIsOfWhatItsRelationLeadsTo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.select(user -> user.todos(todos -> ALL.select(other -> other.name()))))
                .withMessageContaining("User.todos does not lead to User");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> TodoQuery.ALL.select(todo -> todo.user().todos().select(other -> other.title())))
                .withMessageContaining("user");
    }
}
