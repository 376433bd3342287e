package dev.weir.exec.testing.blog;

import dev.weir.Batchable;
import dev.weir.Executor;
import dev.weir.StatementRunner;
import dev.weir.core.value.ArgumentChain;
import dev.weir.query.CreateState;
import dev.weir.query.Given;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** A new {@link Todo} with all that it needs. Immutable: each method returns a changed copy. */
public final class TodoCreate
        implements TodoStage.NeedsTitle<TodoCreate>,
                TodoStage.NeedsDone<TodoCreate>,
                TodoStage.NeedsPriority<TodoCreate>,
                TodoStage.NeedsUser<TodoCreate>,
                Batchable<Todo> {
    private final CreateState<Todo> state;

    private TodoCreate(CreateState<Todo> state) {
        this.state = state;
    }

    @SuppressWarnings("unchecked") // one class stands for every stage
    static TodoStage.NeedsTitle<TodoStage.NeedsDone<TodoStage.NeedsPriority<TodoStage.NeedsUser<TodoCreate>>>> start() {
        return (TodoStage.NeedsTitle<TodoStage.NeedsDone<TodoStage.NeedsPriority<TodoStage.NeedsUser<TodoCreate>>>>)
                (TodoStage.NeedsTitle<?>) new TodoCreate(CreateState.of(TodoModel.INSTANCE));
    }

    /** Starts one that belongs to a user; for generated code. */
    @SuppressWarnings("unchecked") // one class stands for every stage
    public static TodoStage.NeedsTitle<TodoStage.NeedsDone<TodoStage.NeedsPriority<TodoCreate>>> startWithUser(
            User user) {
        return (TodoStage.NeedsTitle<TodoStage.NeedsDone<TodoStage.NeedsPriority<TodoCreate>>>)
                (TodoStage.NeedsTitle<?>) new TodoCreate(CreateState.of(TodoModel.INSTANCE)).user(user);
    }

    /** Returns a stage as what stands for it; for generated code. */
    public static TodoCreate of(TodoStage.NeedsUser<TodoCreate> stage) {
        return (TodoCreate) stage;
    }

    /** Sets the id; without it one is made. */
    public TodoCreate id(UUID id) {
        return new TodoCreate(state.set(TodoModel.Fields.ID, ArgumentChain.of(Given.notNull("Todo.id", id))));
    }

    @Override
    public TodoCreate userId(UUID userId) {
        return new TodoCreate(
                state.set(TodoModel.Fields.USER_ID, ArgumentChain.of(Given.notNull("Todo.userId", userId))));
    }

    @Override
    public TodoCreate user(User user) {
        return userId(Given.notNull("Todo.user", user).id());
    }

    @Override
    public TodoCreate user(UserCreate user) {
        return new TodoCreate(state.parent(TodoModel.Relations.USER, user.state()));
    }

    @Override
    public TodoCreate title(String title) {
        return new TodoCreate(state.set(TodoModel.Fields.TITLE, ArgumentChain.of(Given.notNull("Todo.title", title))));
    }

    @Override
    public TodoCreate done(boolean done) {
        return new TodoCreate(state.set(TodoModel.Fields.DONE, ArgumentChain.ofBool(done)));
    }

    @Override
    public TodoCreate priority(int priority) {
        return new TodoCreate(state.set(TodoModel.Fields.PRIORITY, ArgumentChain.ofInteger(priority)));
    }

    /**
     * Creates the instance and what is created with it one after the other, so that a failure leaves what was
     * created before it.
     */
    public TodoCreate nonAtomic() {
        return new TodoCreate(state.nonAtomic());
    }

    /** Creates the instance and gives it as it is in the database. */
    public Mono<Todo> exec(Executor executor) {
        return state.exec(executor);
    }

    @Override
    public Mono<Todo> run(StatementRunner statements) {
        return state.run(statements);
    }

    /** Returns what has been gathered; for generated code. */
    public CreateState<Todo> state() {
        return state;
    }
}
