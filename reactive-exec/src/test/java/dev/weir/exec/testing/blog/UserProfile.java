package dev.weir.exec.testing.blog;

import dev.weir.query.ModelQuery;
import dev.weir.query.QueryState;

/** The profile of one {@link User}: a query for it, and where a new one begins. */
public final class UserProfile extends ModelQuery<Profile, ProfilePath<Profile>, ProfileQuery> {
    private final User user;

    UserProfile(User user) {
        super(stateOf(Profiles.where(profile -> profile.userId().eq(user.id()))));
        this.user = user;
    }

    @Override
    protected ProfileQuery with(QueryState<Profile> changed) {
        return new ProfileQuery(changed);
    }

    @Override
    protected ProfilePath<Profile> root() {
        return ProfilePath.ROOT;
    }

    /** Starts a new one that belongs to the user. */
    public ProfileStage.NeedsBio<ProfileCreate> create() {
        return ProfileCreate.startWithUser(user);
    }
}
