package dev.weir.exec.testing.blog;

import dev.weir.Executor;
import dev.weir.query.Condition;
import dev.weir.query.CreateMany;
import dev.weir.query.Given;
import dev.weir.query.InstanceDelete;
import dev.weir.query.QueryState;
import dev.weir.query.UpdateState;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Where statements about {@link Profile} begin. */
public final class Profiles {
    private static final ProfileQuery ALL = new ProfileQuery(QueryState.all(ProfileModel.INSTANCE));

    private Profiles() {}

    /** Returns the query for all instances. */
    public static ProfileQuery all() {
        return ALL;
    }

    /** Returns the query for the instances for which a condition is TRUE. */
    public static ProfileQuery where(Function<? super ProfilePath<Profile>, Condition<Profile>> condition) {
        return ALL.where(condition);
    }

    /** Returns the query for the instance with this id. */
    public static ProfileQuery byId(long id) {
        return ALL.where(profile -> profile.id().eq(id));
    }

    /** Gives the instance with this id, or completes empty. */
    public static Mono<Profile> findById(Executor executor, long id) {
        return byId(id).first(executor);
    }

    /** Gives the instance with this id, or fails with {@code RecordNotFoundException}. */
    public static Mono<Profile> getById(Executor executor, long id) {
        return byId(id).get(executor);
    }

    /** Returns the query for the instance with this user id. */
    public static ProfileQuery byUserId(UUID userId) {
        return ALL.where(profile -> profile.userId().eq(Given.notNull("userId", userId)));
    }

    /** Gives the instance with this user id, or completes empty. */
    public static Mono<Profile> findByUserId(Executor executor, UUID userId) {
        return byUserId(userId).first(executor);
    }

    /** Gives the instance with this user id, or fails with {@code RecordNotFoundException}. */
    public static Mono<Profile> getByUserId(Executor executor, UUID userId) {
        return byUserId(userId).get(executor);
    }

    /** Starts a new instance; what it needs is asked for step by step. */
    public static ProfileStage.NeedsBio<ProfileCreate> create() {
        return ProfileCreate.start();
    }

    /** Returns the creation of several instances at once. */
    public static CreateMany<Profile> createMany(List<ProfileCreate> creates) {
        return new CreateMany<>(
                ProfileModel.INSTANCE,
                creates.stream().map(ProfileCreate::state).toList());
    }

    /** Returns the update of one instance; running it gives the instance as it is afterwards. */
    public static ProfileUpdate<Profile> update(Profile profile) {
        return new ProfileUpdate<>(UpdateState.ofInstance(ProfileModel.INSTANCE, profile));
    }

    /** Returns the deletion of one instance. */
    public static InstanceDelete<Profile> delete(Profile profile) {
        return new InstanceDelete<>(ProfileModel.INSTANCE, profile);
    }

    /** Returns the query for the user of one instance; it selects nothing if there is none. */
    public static UserQuery user(Profile profile) {
        return Users.where(user ->
                profile.userId() == null ? user.id().in(List.of()) : user.id().eq(profile.userId()));
    }
}
