package dev.weir.exec.testing.blog;

import dev.weir.query.ModelQuery;
import dev.weir.query.QueryState;

/** The todos of one {@link User}: a query for them, and where new ones begin. */
public final class UserTodos extends ModelQuery<Todo, TodoPath<Todo>, TodoQuery> {
    private final User user;

    UserTodos(User user) {
        super(stateOf(Todos.where(todo -> todo.userId().eq(user.id()))));
        this.user = user;
    }

    @Override
    protected TodoQuery with(QueryState<Todo> changed) {
        return new TodoQuery(changed);
    }

    @Override
    protected TodoPath<Todo> root() {
        return TodoPath.ROOT;
    }

    /** Starts a new one that belongs to the user. */
    public TodoStage.NeedsTitle<TodoStage.NeedsDone<TodoStage.NeedsPriority<TodoCreate>>> create() {
        return TodoCreate.startWithUser(user);
    }
}
