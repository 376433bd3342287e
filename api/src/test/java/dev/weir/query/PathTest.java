package dev.weir.query;

import static dev.weir.query.Shapes.boxed;
import static dev.weir.query.Shapes.eq;
import static dev.weir.query.Shapes.field;
import static dev.weir.query.Shapes.some;
import static dev.weir.query.Shapes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.value.ScalarType;
import dev.weir.testing.Todo;
import dev.weir.testing.TodoModel;
import dev.weir.testing.TodoPath;
import dev.weir.testing.User;
import dev.weir.testing.UserModel;
import dev.weir.testing.UserPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathTest {
    private static final TodoPath<Todo> TODO = TodoPath.ROOT;
    private static final UserPath<User> USER = UserPath.ROOT;

    @Test
    void aFieldIsReachedThroughToOneRelations() {
        assertThat(TODO.user().name().eq("Ada").expr())
                .isEqualTo(new Expr.Comparison<>(
                        ComparisonOp.EQ, field(UserModel.NAME, TodoModel.USER), value(ScalarType.TEXT)));
    }

    @Test
    void aRelationMayLeadSomewhereOrNot() {
        Expr<FieldTerm> present = some(TodoModel.CHECKER, Expr.alwaysTrue());

        assertThat(TODO.checker().isPresent().expr()).isEqualTo(present);
        assertThat(TODO.checker().isAbsent().expr()).isEqualTo(new Expr.Not<>(present));
    }

    @Test
    void hasManyAsksForSomeForAllAndForNone() {
        Expr<FieldTerm> title = eq(TodoModel.TITLE);

        Condition<User> any = USER.todos().any(todo -> todo.title().eq("t"));
        assertThat(any.expr()).isEqualTo(some(UserModel.TODOS, title));
        assertThat(USER.todos().none(todo -> todo.title().eq("t")).expr()).isEqualTo(new Expr.Not<>(any.expr()));
        assertThat(USER.todos().isNotEmpty().expr()).isEqualTo(some(UserModel.TODOS, Expr.alwaysTrue()));
        assertThat(USER.todos().isEmpty().expr()).isEqualTo(new Expr.Not<>(some(UserModel.TODOS, Expr.alwaysTrue())));
        assertThat(boxed(any.arguments())).containsExactly("t");
    }

    /** That a condition is UNKNOWN for one of them does not make it TRUE for all. */
    @Test
    void allMeansThatThereIsNoneForWhichItIsNotTrue() {
        Condition<User> all = USER.todos().all(todo -> todo.title().eq("t"));

        assertThat(all.expr())
                .isEqualTo(
                        new Expr.Not<>(some(UserModel.TODOS, new Expr.Not<>(new Expr.IsTrue<>(eq(TodoModel.TITLE))))));
        assertThat(boxed(all.arguments())).containsExactly("t");
    }

    @Test
    void hasManyIsReachedThroughToOneRelations() {
        assertThat(TODO.user().todos().isNotEmpty().expr())
                .isEqualTo(some(UserModel.TODOS, Expr.alwaysTrue(), TodoModel.USER));
    }

    @Test
    void hasManyIsCounted() {
        NumberExpression<Todo, Long> all = TODO.user().todos().count();
        NumberExpression<User, Long> some =
                USER.todos().count(todo -> todo.title().eq("t"));
        FieldTerm.Hop todos = new FieldTerm.Hop(UserModel.TODOS, false);

        assertThat(all.expr())
                .isEqualTo(Shapes.leaf(new FieldTerm.Counted(List.of(TodoModel.USER), todos, Expr.alwaysTrue())));
        assertThat(some.expr()).isEqualTo(Shapes.leaf(new FieldTerm.Counted(List.of(), todos, eq(TodoModel.TITLE))));
        assertThat(boxed(some.plus(1L).gt(2L).arguments())).containsExactly("t", 1L, 2L);
        assertThat(boxed(some.desc().arguments())).containsExactly("t");
    }

    @Test
    void theRootIsNoRelation() {
        assertThatIllegalStateException()
                .isThrownBy(TODO::isPresent)
                .withMessage("isPresent() needs a relation; name one, such as todo.user()");
        assertThatIllegalStateException().isThrownBy(TODO::isAbsent);
        assertThatIllegalStateException()
                .isThrownBy(TODO::tree)
                .withMessage("an include needs a relation; name one, such as todo.user()");
        assertThatIllegalStateException()
                .isThrownBy(() -> TODO.include(todo -> todo.user()))
                .withMessage("include() needs a relation; name one, such as todo.user()");
    }

    @Test
    void equalPathsGiveEqualShapes() {
        assertThat(TODO.user().name().eq("Ada").expr())
                .isEqualTo(TODO.user().name().eq("Grace").expr());
        assertThat(TODO.user().name())
                .isEqualTo(TODO.user().name())
                .isNotEqualTo(TODO.checker().name());
    }
}
