package dev.weir.testing;

import dev.weir.query.ModelQuery;
import dev.weir.query.QueryState;

public final class TodoQuery extends ModelQuery<Todo, TodoPath<Todo>, TodoQuery> {
    public static final TodoQuery ALL = new TodoQuery(QueryState.all(TodoModel.INSTANCE));

    public TodoQuery(QueryState<Todo> state) {
        super(state);
    }

    @Override
    protected TodoQuery with(QueryState<Todo> changed) {
        return new TodoQuery(changed);
    }

    @Override
    protected TodoPath<Todo> root() {
        return TodoPath.ROOT;
    }

    public UserQuery users() {
        return UserQuery.ALL.where(user -> related(TodoModel.USER, true, this));
    }
}
