package dev.weir.exec.testing.blog;

import dev.weir.Batchable;
import dev.weir.Executor;
import dev.weir.StatementRunner;
import dev.weir.core.value.ArgumentChain;
import dev.weir.query.Expression;
import dev.weir.query.Given;
import dev.weir.query.NumberExpression;
import dev.weir.query.UpdateState;
import java.util.UUID;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * An update of {@link Todo}. Immutable: each method returns a changed copy.
 *
 * @param <T> what running it gives: the changed instance, or the number of changed instances
 */
public final class TodoUpdate<T> implements Batchable<T> {
    private final UpdateState<Todo, T> state;

    TodoUpdate(UpdateState<Todo, T> state) {
        this.state = state;
    }

    public TodoUpdate<T> userId(UUID userId) {
        return new TodoUpdate<>(
                state.set(TodoModel.Fields.USER_ID, ArgumentChain.of(Given.notNull("Todo.userId", userId))));
    }

    public TodoUpdate<T> user(User user) {
        return userId(Given.notNull("Todo.user", user).id());
    }

    public TodoUpdate<T> title(String title) {
        return new TodoUpdate<>(
                state.set(TodoModel.Fields.TITLE, ArgumentChain.of(Given.notNull("Todo.title", title))));
    }

    public TodoUpdate<T> done(boolean done) {
        return new TodoUpdate<>(state.set(TodoModel.Fields.DONE, ArgumentChain.ofBool(done)));
    }

    public TodoUpdate<T> priority(int priority) {
        return new TodoUpdate<>(state.set(TodoModel.Fields.PRIORITY, ArgumentChain.ofInteger(priority)));
    }

    /** Computes the priority from its current value, in the database. */
    public TodoUpdate<T> priority(
            Function<? super NumberExpression<Todo, Integer>, ? extends Expression<Todo, Integer>> change) {
        return new TodoUpdate<>(state.compute(TodoModel.Fields.PRIORITY, change));
    }

    /** Changes one instance after the other, so that a failure leaves changed what was changed before it. */
    public TodoUpdate<T> nonAtomic() {
        return new TodoUpdate<>(state.nonAtomic());
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
