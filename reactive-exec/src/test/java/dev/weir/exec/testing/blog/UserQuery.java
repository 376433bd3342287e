package dev.weir.exec.testing.blog;

import dev.weir.query.ModelQuery;
import dev.weir.query.QueryState;
import dev.weir.query.UpdateState;

/** A query for instances of {@link User}. */
public final class UserQuery extends ModelQuery<User, UserPath<User>, UserQuery> {

    /** Creates the query that has gathered this. */
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

    /** Returns the query for the todos of the selected instances, each once. */
    public TodoQuery todos() {
        return Todos.all().where(todo -> related(TodoModel.Relations.USER, false, this));
    }

    /** Returns the query for the profiles of the selected instances, each once. */
    public ProfileQuery profile() {
        return Profiles.all().where(profile -> related(ProfileModel.Relations.USER, false, this));
    }

    /** Returns the update of the selected instances; running it gives their number. */
    public UserUpdate<Long> update() {
        return new UserUpdate<>(UpdateState.ofQuery(state()));
    }
}
