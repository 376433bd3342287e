package dev.weir.exec.testing.blog;

import dev.weir.Batchable;
import dev.weir.Executor;
import dev.weir.StatementRunner;
import dev.weir.core.value.ArgumentChain;
import dev.weir.query.Expression;
import dev.weir.query.Given;
import dev.weir.query.NumberExpression;
import dev.weir.query.UpdateState;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * An update of {@link User}. Immutable: each method returns a changed copy.
 *
 * @param <T> what running it gives: the changed instance, or the number of changed instances
 */
public final class UserUpdate<T> implements Batchable<T> {
    private final UpdateState<User, T> state;

    UserUpdate(UpdateState<User, T> state) {
        this.state = state;
    }

    public UserUpdate<T> name(String name) {
        return new UserUpdate<>(state.set(UserModel.Fields.NAME, ArgumentChain.of(Given.notNull("User.name", name))));
    }

    public UserUpdate<T> email(String email) {
        return new UserUpdate<>(
                state.set(UserModel.Fields.EMAIL, ArgumentChain.of(Given.notNull("User.email", email))));
    }

    public UserUpdate<T> age(@Nullable Integer age) {
        return new UserUpdate<>(
                state.set(UserModel.Fields.AGE, age == null ? ArgumentChain.of(null) : ArgumentChain.ofInteger(age)));
    }

    /** Computes the age from its current value, in the database. */
    public UserUpdate<T> age(
            Function<? super NumberExpression<User, Integer>, ? extends Expression<User, Integer>> change) {
        return new UserUpdate<>(state.compute(UserModel.Fields.AGE, change));
    }

    public UserUpdate<T> status(Status status) {
        return new UserUpdate<>(state.set(
                UserModel.Fields.STATUS,
                ArgumentChain.of(UserModel.Labels.STATUS.label(Given.notNull("User.status", status)))));
    }

    /** Changes one instance after the other, so that a failure leaves changed what was changed before it. */
    public UserUpdate<T> nonAtomic() {
        return new UserUpdate<>(state.nonAtomic());
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
