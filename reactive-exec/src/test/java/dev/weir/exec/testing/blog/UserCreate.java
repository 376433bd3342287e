package dev.weir.exec.testing.blog;

import dev.weir.Batchable;
import dev.weir.Executor;
import dev.weir.StatementRunner;
import dev.weir.core.value.ArgumentChain;
import dev.weir.query.CreateState;
import dev.weir.query.Given;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A new {@link User} with all that it needs. Immutable: each method returns a changed copy. */
public final class UserCreate
        implements UserStage.NeedsName<UserCreate>,
                UserStage.NeedsEmail<UserCreate>,
                UserStage.NeedsStatus<UserCreate>,
                Batchable<User> {
    private final CreateState<User> state;

    private UserCreate(CreateState<User> state) {
        this.state = state;
    }

    @SuppressWarnings("unchecked") // one class stands for every stage
    static UserStage.NeedsName<UserStage.NeedsEmail<UserStage.NeedsStatus<UserCreate>>> start() {
        return (UserStage.NeedsName<UserStage.NeedsEmail<UserStage.NeedsStatus<UserCreate>>>)
                (UserStage.NeedsName<?>) new UserCreate(CreateState.of(UserModel.INSTANCE));
    }

    /** Sets the id; without it one is made. */
    public UserCreate id(UUID id) {
        return new UserCreate(state.set(UserModel.Fields.ID, ArgumentChain.of(Given.notNull("User.id", id))));
    }

    @Override
    public UserCreate name(String name) {
        return new UserCreate(state.set(UserModel.Fields.NAME, ArgumentChain.of(Given.notNull("User.name", name))));
    }

    @Override
    public UserCreate email(String email) {
        return new UserCreate(state.set(UserModel.Fields.EMAIL, ArgumentChain.of(Given.notNull("User.email", email))));
    }

    /** Sets the age; without it, or with {@code null}, it is NULL. */
    public UserCreate age(@Nullable Integer age) {
        return new UserCreate(
                state.set(UserModel.Fields.AGE, age == null ? ArgumentChain.of(null) : ArgumentChain.ofInteger(age)));
    }

    @Override
    public UserCreate status(Status status) {
        return new UserCreate(state.set(
                UserModel.Fields.STATUS,
                ArgumentChain.of(UserModel.Labels.STATUS.label(Given.notNull("User.status", status)))));
    }

    /** Adds todos, which are created with it. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final UserCreate todos(TodoStage.NeedsUser<TodoCreate>... todos) {
        return todos(List.of(todos));
    }

    /** Adds todos, which are created with it. */
    public UserCreate todos(List<? extends TodoStage.NeedsUser<TodoCreate>> todos) {
        CreateState<User> changed = state;
        for (TodoStage.NeedsUser<TodoCreate> created : todos) {
            changed = changed.child(
                    UserModel.Relations.TODOS, TodoCreate.of(created).state());
        }
        return new UserCreate(changed);
    }

    /** Sets the profile, which is created with it. */
    public UserCreate profile(ProfileCreate profile) {
        return new UserCreate(state.child(UserModel.Relations.PROFILE, profile.state()));
    }

    /**
     * Creates the instance and what is created with it one after the other, so that a failure leaves what was
     * created before it.
     */
    public UserCreate nonAtomic() {
        return new UserCreate(state.nonAtomic());
    }

    /** Creates the instance and gives it as it is in the database. */
    public Mono<User> exec(Executor executor) {
        return state.exec(executor);
    }

    @Override
    public Mono<User> run(StatementRunner statements) {
        return state.run(statements);
    }

    /** Returns what has been gathered; for generated code. */
    public CreateState<User> state() {
        return state;
    }
}
