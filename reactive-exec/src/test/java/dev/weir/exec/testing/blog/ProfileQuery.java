package dev.weir.exec.testing.blog;

import dev.weir.query.ModelQuery;
import dev.weir.query.QueryState;
import dev.weir.query.UpdateState;

/** A query for instances of {@link Profile}. */
public final class ProfileQuery extends ModelQuery<Profile, ProfilePath<Profile>, ProfileQuery> {

    /** Creates the query that has gathered this. */
    public ProfileQuery(QueryState<Profile> state) {
        super(state);
    }

    @Override
    protected ProfileQuery with(QueryState<Profile> changed) {
        return new ProfileQuery(changed);
    }

    @Override
    protected ProfilePath<Profile> root() {
        return ProfilePath.ROOT;
    }

    /** Returns the query for the users of the selected instances, each once. */
    public UserQuery user() {
        return Users.all().where(user -> related(ProfileModel.Relations.USER, true, this));
    }

    /** Returns the update of the selected instances; running it gives their number. */
    public ProfileUpdate<Long> update() {
        return new ProfileUpdate<>(UpdateState.ofQuery(state()));
    }
}
