package dev.weir.exec.testing.blog;

import dev.weir.query.ModelQuery;
import dev.weir.query.QueryState;
import dev.weir.query.UpdateState;

/** A query for instances of {@link Todo}. */
public final class TodoQuery extends ModelQuery<Todo, TodoPath<Todo>, TodoQuery> {

    /** Creates the query that has gathered this. */
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

    /** Returns the query for the users of the selected instances, each once. */
    public UserQuery user() {
        return Users.all().where(user -> related(TodoModel.Relations.USER, true, this));
    }

    /** Returns the update of the selected instances; running it gives their number. */
    public TodoUpdate<Long> update() {
        return new TodoUpdate<>(UpdateState.ofQuery(state()));
    }
}
