package dev.weir.exec.testing.blog;

import dev.weir.Batchable;
import dev.weir.Executor;
import dev.weir.StatementRunner;
import dev.weir.core.value.ArgumentChain;
import dev.weir.query.Given;
import dev.weir.query.UpdateState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * An update of {@link Profile}. Immutable: each method returns a changed copy.
 *
 * @param <T> what running it gives: the changed instance, or the number of changed instances
 */
public final class ProfileUpdate<T> implements Batchable<T> {
    private final UpdateState<Profile, T> state;

    ProfileUpdate(UpdateState<Profile, T> state) {
        this.state = state;
    }

    public ProfileUpdate<T> userId(@Nullable UUID userId) {
        return new ProfileUpdate<>(state.set(ProfileModel.Fields.USER_ID, ArgumentChain.of(userId)));
    }

    /** Sets the user it belongs to; with {@code null} it belongs to none. */
    public ProfileUpdate<T> user(@Nullable User user) {
        return userId(user == null ? null : user.id());
    }

    public ProfileUpdate<T> bio(String bio) {
        return new ProfileUpdate<>(
                state.set(ProfileModel.Fields.BIO, ArgumentChain.of(Given.notNull("Profile.bio", bio))));
    }

    /** Changes one instance after the other, so that a failure leaves changed what was changed before it. */
    public ProfileUpdate<T> nonAtomic() {
        return new ProfileUpdate<>(state.nonAtomic());
    }

    /** Runs the update. */
    public Mono<T> exec(Executor executor) {
        return state.exec(executor);
    }

    @Override
    public Mono<T> run(StatementRunner statements) {
        return state.run(statements);
    }

    /** Gives the plan of the update as text, without running it. */
    public Mono<String> explain(Executor executor) {
        return state.explain(executor);
    }
}
