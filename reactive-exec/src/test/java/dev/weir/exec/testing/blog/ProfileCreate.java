package dev.weir.exec.testing.blog;

import dev.weir.Batchable;
import dev.weir.Executor;
import dev.weir.StatementRunner;
import dev.weir.core.value.ArgumentChain;
import dev.weir.query.CreateState;
import dev.weir.query.Given;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A new {@link Profile} with all that it needs. Immutable: each method returns a changed copy. */
public final class ProfileCreate implements ProfileStage.NeedsBio<ProfileCreate>, Batchable<Profile> {
    private final CreateState<Profile> state;

    private ProfileCreate(CreateState<Profile> state) {
        this.state = state;
    }

    static ProfileStage.NeedsBio<ProfileCreate> start() {
        return new ProfileCreate(CreateState.of(ProfileModel.INSTANCE));
    }

    /** Starts one that belongs to a user; for generated code. */
    public static ProfileStage.NeedsBio<ProfileCreate> startWithUser(User user) {
        return new ProfileCreate(CreateState.of(ProfileModel.INSTANCE)).user(user);
    }

    /** Sets the id; without it the database makes one. */
    public ProfileCreate id(long id) {
        return new ProfileCreate(state.set(ProfileModel.Fields.ID, ArgumentChain.ofInteger(id)));
    }

    /** Sets the user id; without it, or with {@code null}, it is NULL. */
    public ProfileCreate userId(@Nullable UUID userId) {
        return new ProfileCreate(state.set(ProfileModel.Fields.USER_ID, ArgumentChain.of(userId)));
    }

    /** Sets the user it belongs to. */
    public ProfileCreate user(User user) {
        return userId(Given.notNull("Profile.user", user).id());
    }

    /** Sets the user it belongs to to a new one, which is created first. */
    public ProfileCreate user(UserCreate user) {
        return new ProfileCreate(state.parent(ProfileModel.Relations.USER, user.state()));
    }

    @Override
    public ProfileCreate bio(String bio) {
        return new ProfileCreate(
                state.set(ProfileModel.Fields.BIO, ArgumentChain.of(Given.notNull("Profile.bio", bio))));
    }

    /**
     * Creates the instance and what is created with it one after the other, so that a failure leaves what was
     * created before it.
     */
    public ProfileCreate nonAtomic() {
        return new ProfileCreate(state.nonAtomic());
    }

    /** Creates the instance and gives it as it is in the database. */
    public Mono<Profile> exec(Executor executor) {
        return state.exec(executor);
    }

    @Override
    public Mono<Profile> run(StatementRunner statements) {
        return state.run(statements);
    }

    /** Returns what has been gathered; for generated code. */
    public CreateState<Profile> state() {
        return state;
    }
}
