package dev.weir.testing;

import dev.weir.query.ModelQuery;
import dev.weir.query.QueryState;
import dev.weir.query.UpdateState;

public final class UserQuery extends ModelQuery<User, UserPath<User>, UserQuery> {
    public static final UserQuery ALL = new UserQuery(QueryState.all(UserModel.INSTANCE));

    public UserQuery(QueryState<User> state) {
        super(state);
    }

    @Override
    protected UserQuery with(QueryState<User> changed) {
        return new UserQuery(changed);
    }

    @Override
    protected UserPath<User> root() {
        return UserPath.ROOT;
    }

    public TodoQuery todos() {
        return TodoQuery.ALL.where(todo -> related(TodoModel.USER, false, this));
    }

    public UpdateState<User, Long> update() {
        return UpdateState.ofQuery(state());
    }
}
