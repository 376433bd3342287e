package dev.weir.exec.testing.blog;

import dev.weir.core.schema.app.RelationId;
import dev.weir.query.BoolPath;
import dev.weir.query.Include;
import dev.weir.query.ModelPath;
import dev.weir.query.NumberPath;
import dev.weir.query.OrderedPath;
import dev.weir.query.TextPath;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * {@link Todo} as it is reached from {@code R}.
 *
 * @param <R> the model whose instances are selected
 */
public final class TodoPath<R> extends ModelPath<R, Todo, TodoPath<Todo>> {
    /** {@link Todo} itself. */
    public static final TodoPath<Todo> ROOT = new TodoPath<>(List.of());

    /** Creates the path along these relations. */
    public TodoPath(List<RelationId> via) {
        super(via);
    }

    @Override
    protected TodoPath<Todo> root() {
        return ROOT;
    }

    public OrderedPath<R, UUID> id() {
        return ordered(TodoModel.Fields.ID);
    }

    public OrderedPath<R, UUID> userId() {
        return ordered(TodoModel.Fields.USER_ID);
    }

    public UserPath<R> user() {
        return new UserPath<>(via(TodoModel.Relations.USER));
    }

    /** Includes the user if a query selects it. */
    public Include<R> user(UnaryOperator<UserQuery> query) {
        return includeOf(TodoModel.Relations.USER, query.apply(Users.all()));
    }

    public TextPath<R> title() {
        return text(TodoModel.Fields.TITLE);
    }

    public BoolPath<R> done() {
        return bool(TodoModel.Fields.DONE);
    }

    public NumberPath<R, Integer> priority() {
        return number(TodoModel.Fields.PRIORITY);
    }
}
