package dev.weir.query;

import static dev.weir.query.Shapes.boxed;
import static dev.weir.query.Shapes.eq;
import static dev.weir.query.Shapes.field;
import static dev.weir.query.Shapes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.value.ScalarType;
import dev.weir.testing.RecordingExecutor;
import dev.weir.testing.TodoModel;
import dev.weir.testing.TodoPath;
import dev.weir.testing.TodoQuery;
import dev.weir.testing.UserModel;
import dev.weir.testing.UserPath;
import dev.weir.testing.UserQuery;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncludeTest {
    private static final Limit<FieldTerm> COUNTED = new Limit<>(Optional.of(value(ScalarType.INT64)), Optional.empty());
    private static final Expr<FieldTerm> TITLE = eq(TodoModel.TITLE);

    private final RecordingExecutor db = new RecordingExecutor();

    @Test
    void aRelationIsLoadedWhole() {
        assertThat(includes(UserQuery.ALL.include(user -> user.todos()))).containsExactly(all(UserModel.TODOS));
    }

    @Test
    void aPathLoadsEveryRelationOnItsWay() {
        assertThat(includes(TodoQuery.ALL.include(todo -> todo.user().todos())))
                .containsExactly(all(TodoModel.USER, all(UserModel.TODOS)));
        assertThat(includes(TodoQuery.ALL.include(todo -> todo.user()))).containsExactly(all(TodoModel.USER));
    }

    @Test
    void anIncludeMayHaveOne() {
        assertThat(includes(UserQuery.ALL.include(user -> user.todos().include(todo -> todo.checker()))))
                .containsExactly(all(UserModel.TODOS, all(TodoModel.CHECKER)));
        assertThat(includes(TodoQuery.ALL.include(todo -> todo.user().include(user -> user.todos()))))
                .containsExactly(all(TodoModel.USER, all(UserModel.TODOS)));
    }

    @Test
    void aQuerySaysWhichInstancesAreLoaded() {
        UserQuery query = UserQuery.ALL
                .where(user -> user.name().eq("Ada"))
                .limit(9)
                .include(user ->
                        user.todos(todos -> todos.where(todo -> todo.title().eq("t"))
                                .orderBy(todo -> todo.id().desc())
                                .limit(3)
                                .include(todo -> todo.checker())));

        assertThat(includes(query))
                .containsExactly(new Include(
                        UserModel.TODOS,
                        new Selection(TITLE, List.of(SortKey.descending(field(TodoModel.ID))), COUNTED),
                        List.of(all(TodoModel.CHECKER))));
        assertThat(boxed(db.call().arguments())).containsExactly("Ada", 9L, "t", 3L);
    }

    @Test
    void aQueryAtTheEndOfAPathIsTheLastStep() {
        assertThat(includes(TodoQuery.ALL.include(todo -> todo.user()
                        .todos(todos -> todos.where(other -> other.title().eq("t"))))))
                .containsExactly(all(TodoModel.USER, new Include(UserModel.TODOS, Selection.where(TITLE), List.of())));
    }

    @Test
    void relationsSideBySideKeepTheirOrderAndTheirValues() {
        assertThat(includes(TodoQuery.ALL
                        .include(todo -> todo.checker()
                                .todos(todos ->
                                        todos.where(other -> other.title().eq("a"))))
                        .include(todo -> todo.user().todos(todos -> todos.limit(2)))))
                .extracting(Include::relation)
                .containsExactly(TodoModel.CHECKER, TodoModel.USER);
        assertThat(boxed(db.call().arguments())).containsExactly("a", 2L);
    }

    @Test
    void oneRelationTwiceLoadsWhatEitherWould() {
        assertThat(includes(UserQuery.ALL
                        .include(user -> user.todos(
                                todos -> todos.where(todo -> todo.title().eq("a"))))
                        .include(user -> user.todos(
                                todos -> todos.where(todo -> todo.title().eq("b"))))
                        .include(user -> user.todos(todos ->
                                todos.where(todo -> todo.userId().eq(1L)).include(todo -> todo.checker())))))
                .containsExactly(new Include(
                        UserModel.TODOS,
                        Selection.where(
                                new Expr.Or<>(List.of(new Expr.Or<>(List.of(TITLE, TITLE)), eq(TodoModel.USER_ID)))),
                        List.of(all(TodoModel.CHECKER))));
        assertThat(boxed(db.call().arguments())).containsExactly("a", "b", 1L);
    }

    @Test
    void theWholeRelationWinsOverAPartOfItWhicheverIsFirst() {
        UserQuery whole = UserQuery.ALL.include(user -> user.todos());
        UserQuery part = UserQuery.ALL.include(user ->
                user.todos(todos -> todos.where(todo -> todo.title().eq("a")).limit(3)));

        assertThat(includes(part.include(user -> user.todos()))).containsExactly(all(UserModel.TODOS));
        assertThat(includes(whole.include(user -> user.todos(
                        todos -> todos.where(todo -> todo.title().eq("a")).limit(3)))))
                .containsExactly(all(UserModel.TODOS));
        assertThat(db.calls())
                .allSatisfy(call -> assertThat(boxed(call.arguments())).isEmpty());
    }

    @Test
    void ofTwoOrdersTheLaterWins() {
        UserQuery byId = UserQuery.ALL.include(
                user -> user.todos(todos -> todos.orderBy(todo -> todo.id().asc())));
        UserQuery byTitle = byId.include(
                user -> user.todos(todos -> todos.orderBy(todo -> todo.title().asc())));

        assertThat(order(byId)).containsExactly(SortKey.ascending(field(TodoModel.ID)));
        assertThat(order(byTitle)).containsExactly(SortKey.ascending(field(TodoModel.TITLE)));
        assertThat(order(byTitle.include(user -> user.todos().include(todo -> todo.checker()))))
                .as("a later one without an order")
                .isEmpty();
    }

    private List<SortKey<FieldTerm>> order(UserQuery query) {
        return includes(query).get(0).selection().sort();
    }

    @Test
    void twoLimitsAreRefused() {
        UserQuery limited = UserQuery.ALL.include(user ->
                user.todos(todos -> todos.where(todo -> todo.title().eq("a")).limit(3)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> limited.include(user -> user.todos(todos -> todos.limit(5))))
                .withMessageContaining("User.todos is included twice");
    }

    @Test
    void aJoinedOneIsJoinedWithAllInsideIt() {
        IncludeTree tree =
                TodoPath.ROOT.user().include(user -> user.todos()).joined().tree();

        assertThat(tree.joined()).isTrue();
        assertThat(tree.nested()).singleElement().satisfies(todos -> assertThat(todos.joined())
                .isTrue());
        assertThat(IncludeTree.bound(List.of(tree)).shape().get(0).joined()).isTrue();
    }

    @Test
    void oneThatIsJoinedOnceIsNotJoined() {
        IncludeTree plain = UserPath.ROOT.todos().tree();
        IncludeTree joined = UserPath.ROOT.todos().joined().tree();

        assertThat(IncludeTree.merge(List.of(plain), joined)).noneMatch(IncludeTree::joined);
        assertThat(IncludeTree.merge(List.of(joined), joined)).allMatch(IncludeTree::joined);
    }

    @Test
    void oneMayHaveSeveralInIt() {
        assertThat(includes(TodoQuery.ALL.include(todo -> todo.user()
                        .include(user -> user.todos()
                                .include(other -> other.checker())
                                .include(other -> other.user())
                                .include(other -> other.checker()))
                        .include(user -> user.todos(
                                todos -> todos.orderBy(other -> other.title().asc()))))))
                .containsExactly(all(
                        TodoModel.USER,
                        new Include(
                                UserModel.TODOS,
                                new Selection(
                                        Expr.alwaysTrue(),
                                        List.of(SortKey.ascending(field(TodoModel.TITLE))),
                                        Limit.none()),
                                List.of(all(TodoModel.CHECKER), all(TodoModel.USER)))));
    }

    @Test
    void nestedOnesAreMergedToo() {
        assertThat(includes(TodoQuery.ALL
                        .include(todo -> todo.user())
                        .include(todo -> todo.user().todos())
                        .include(todo -> todo.user().todos().include(other -> other.checker()))))
                .containsExactly(all(TodoModel.USER, all(UserModel.TODOS, all(TodoModel.CHECKER))));
    }

    private List<Include> includes(ModelQuery<?, ?, ?> query) {
        query.fetch(db).blockLast();
        List<RecordingExecutor.Call> calls = db.calls();
        return ((Query) calls.get(calls.size() - 1).statement()).includes();
    }

    private static Include all(RelationId relation, Include... nested) {
        return new Include(relation, Selection.all(), List.of(nested));
    }
}
