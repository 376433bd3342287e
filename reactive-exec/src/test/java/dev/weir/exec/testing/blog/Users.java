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

/** Where statements about {@link User} begin. */
public final class Users {
    private static final UserQuery ALL = new UserQuery(QueryState.all(UserModel.INSTANCE));

    private Users() {}

    /** Returns the query for all instances. */
    public static UserQuery all() {
        return ALL;
    }

    /** Returns the query for the instances for which a condition is TRUE. */
    public static UserQuery where(Function<? super UserPath<User>, Condition<User>> condition) {
        return ALL.where(condition);
    }

    /** Returns the query for the instance with this id. */
    public static UserQuery byId(UUID id) {
        return ALL.where(user -> user.id().eq(Given.notNull("id", id)));
    }

    /** Gives the instance with this id, or completes empty. */
    public static Mono<User> findById(Executor executor, UUID id) {
        return byId(id).first(executor);
    }

    /** Gives the instance with this id, or fails with {@code RecordNotFoundException}. */
    public static Mono<User> getById(Executor executor, UUID id) {
        return byId(id).get(executor);
    }

    /** Returns the query for the instance with this email. */
    public static UserQuery byEmail(String email) {
        return ALL.where(user -> user.email().eq(Given.notNull("email", email)));
    }

    /** Gives the instance with this email, or completes empty. */
    public static Mono<User> findByEmail(Executor executor, String email) {
        return byEmail(email).first(executor);
    }

    /** Gives the instance with this email, or fails with {@code RecordNotFoundException}. */
    public static Mono<User> getByEmail(Executor executor, String email) {
        return byEmail(email).get(executor);
    }

    /** Starts a new instance; what it needs is asked for step by step. */
    public static UserStage.NeedsName<UserStage.NeedsEmail<UserStage.NeedsStatus<UserCreate>>> create() {
        return UserCreate.start();
    }

    /** Returns the creation of several instances at once. */
    public static CreateMany<User> createMany(List<UserCreate> creates) {
        return new CreateMany<>(
                UserModel.INSTANCE, creates.stream().map(UserCreate::state).toList());
    }

    /** Returns the update of one instance; running it gives the instance as it is afterwards. */
    public static UserUpdate<User> update(User user) {
        return new UserUpdate<>(UpdateState.ofInstance(UserModel.INSTANCE, user));
    }

    /** Returns the deletion of one instance. */
    public static InstanceDelete<User> delete(User user) {
        return new InstanceDelete<>(UserModel.INSTANCE, user);
    }

    /** Returns the todos of one instance. */
    public static UserTodos todos(User user) {
        return new UserTodos(user);
    }

    /** Returns the profile of one instance. */
    public static UserProfile profile(User user) {
        return new UserProfile(user);
    }
}
