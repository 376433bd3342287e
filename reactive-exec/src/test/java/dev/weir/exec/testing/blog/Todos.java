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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where statements about {@link Todo} begin. */
public final class Todos {
    private static final TodoQuery ALL = new TodoQuery(QueryState.all(TodoModel.INSTANCE));

    private Todos() {}

    /** Returns the query for all instances. */
    public static TodoQuery all() {
        return ALL;
    }

    /** Returns the query for the instances for which a condition is TRUE. */
    public static TodoQuery where(Function<? super TodoPath<Todo>, Condition<Todo>> condition) {
        return ALL.where(condition);
    }

    /** Returns the query for the instance with this id. */
    public static TodoQuery byId(UUID id) {
        return ALL.where(todo -> todo.id().eq(Given.notNull("id", id)));
    }

    /** Gives the instance with this id, or completes empty. */
    public static Mono<Todo> findById(Executor executor, UUID id) {
        return byId(id).first(executor);
    }

    /** Gives the instance with this id, or fails with {@code RecordNotFoundException}. */
    public static Mono<Todo> getById(Executor executor, UUID id) {
        return byId(id).get(executor);
    }

    /** Returns the query for the instances with this user id. */
    public static TodoQuery byUserId(UUID userId) {
        return ALL.where(todo -> todo.userId().eq(Given.notNull("userId", userId)));
    }

    /** Gives the instances with this user id. */
    public static Flux<Todo> findByUserId(Executor executor, UUID userId) {
        return byUserId(userId).fetch(executor);
    }

    /** Gives the only instance with this user id; fails if there is none or more. */
    public static Mono<Todo> getByUserId(Executor executor, UUID userId) {
        return byUserId(userId).get(executor);
    }

    /** Starts a new instance; what it needs is asked for step by step. */
    public static TodoStage.NeedsTitle<TodoStage.NeedsDone<TodoStage.NeedsPriority<TodoStage.NeedsUser<TodoCreate>>>>
            create() {
        return TodoCreate.start();
    }

    /** Returns the creation of several instances at once. */
    public static CreateMany<Todo> createMany(List<TodoCreate> creates) {
        return new CreateMany<>(
                TodoModel.INSTANCE, creates.stream().map(TodoCreate::state).toList());
    }

    /** Returns the update of one instance; running it gives the instance as it is afterwards. */
    public static TodoUpdate<Todo> update(Todo todo) {
        return new TodoUpdate<>(UpdateState.ofInstance(TodoModel.INSTANCE, todo));
    }

    /** Returns the deletion of one instance. */
    public static InstanceDelete<Todo> delete(Todo todo) {
        return new InstanceDelete<>(TodoModel.INSTANCE, todo);
    }

    /** Returns the query for the user of one instance. */
    public static UserQuery user(Todo todo) {
        return Users.where(user -> user.id().eq(todo.userId()));
    }
}
