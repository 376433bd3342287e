package dev.weir.it.relation.filter;

import dev.weir.it.shapes.rel.loose.Todo;
import dev.weir.it.shapes.rel.loose.TodoPath;
import dev.weir.it.shapes.rel.loose.User;
import dev.weir.it.shapes.rel.loose.UserPath;
import dev.weir.query.Condition;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Conditions on users and todos, each with what it means for a row by the rules of three-valued logic. */
final class RandomConditions {
    private final Random random;
    private final List<User> users;
    private final List<Todo> todos;

    RandomConditions(Random random, List<User> users, List<Todo> todos) {
        this.random = random;
        this.users = users;
        this.todos = todos;
    }

    /**
     * A condition, as it is given to the builder and as it is understood.
     *
     * @param meaning TRUE, FALSE, or empty for UNKNOWN
     */
    record Asked<P, M>(String text, Function<P, Condition<M>> condition, Function<M, Optional<Boolean>> meaning) {
        List<M> selected(List<M> rows) {
            return rows.stream().filter(row -> meaning.apply(row).orElse(false)).toList();
        }

        Asked<P, M> not() {
            return new Asked<>(
                    "not(" + text + ")", path -> condition.apply(path).not(), row -> meaning.apply(row)
                            .map(truth -> !truth));
        }

        Asked<P, M> and(Asked<P, M> other) {
            return new Asked<>(
                    "(" + text + " and " + other.text + ")",
                    path -> condition.apply(path).and(other.condition.apply(path)),
                    row -> decided(false, meaning.apply(row), other.meaning.apply(row)));
        }

        Asked<P, M> or(Asked<P, M> other) {
            return new Asked<>(
                    "(" + text + " or " + other.text + ")",
                    path -> condition.apply(path).or(other.condition.apply(path)),
                    row -> decided(true, meaning.apply(row), other.meaning.apply(row)));
        }

        /** One operand that decides is enough; else both must be known. */
        private static Optional<Boolean> decided(boolean by, Optional<Boolean> left, Optional<Boolean> right) {
            if (left.equals(Optional.of(by)) || right.equals(Optional.of(by))) {
                return Optional.of(by);
            }
            return left.isPresent() && right.isPresent() ? Optional.of(!by) : Optional.empty();
        }
    }

    Asked<UserPath<User>, User> ofUsers(int depth) {
        int bound = 1 + random.nextInt(3);
        switch (random.nextInt(depth > 0 ? 9 : 3)) {
            case 0:
                return new Asked<>("age > " + bound, u -> u.age().gt(bound), u -> greater(u.age(), bound));
            case 1:
                return new Asked<>("age is null", u -> u.age().isNull(), u -> Optional.of(u.age() == null));
            case 2:
                return new Asked<>("no todos", u -> u.todos().isEmpty(), u -> Optional.of(of(u).isEmpty()));
            case 3:
                return ofUsers(depth - 1).not();
            case 4:
                return ofUsers(depth - 1).and(ofUsers(depth - 1));
            case 5:
                return ofUsers(depth - 1).or(ofUsers(depth - 1));
            default:
                return quantified(random.nextInt(3), ofTodos(depth - 1));
        }
    }

    private Asked<UserPath<User>, User> quantified(int quantifier, Asked<TodoPath<Todo>, Todo> inner) {
        return switch (quantifier) {
            case 0 ->
                new Asked<>(
                        "any(" + inner.text() + ")",
                        u -> u.todos().any(inner.condition()),
                        u -> Optional.of(!inner.selected(of(u)).isEmpty()));
            case 1 ->
                new Asked<>(
                        "none(" + inner.text() + ")",
                        u -> u.todos().none(inner.condition()),
                        u -> Optional.of(inner.selected(of(u)).isEmpty()));
            default ->
                new Asked<>(
                        "all(" + inner.text() + ")",
                        u -> u.todos().all(inner.condition()),
                        u -> Optional.of(inner.selected(of(u)).size() == of(u).size()));
        };
    }

    Asked<TodoPath<Todo>, Todo> ofTodos(int depth) {
        int bound = 1 + random.nextInt(3);
        switch (random.nextInt(depth > 0 ? 12 : 8)) {
            case 0:
                return new Asked<>(
                        "priority > " + bound, t -> t.priority().gt(bound), t -> greater(t.priority(), bound));
            case 1:
                return new Asked<>(
                        "title = x",
                        t -> t.title().eq("x"),
                        t -> Optional.of(t.title().equals("x")));
            case 2:
                return new Asked<>("user.age > " + bound, t -> t.user().age().gt(bound), t -> greater(age(t), bound));
            case 3:
                return new Asked<>("user.age is null", t -> t.user().age().isNull(), t -> Optional.of(age(t) == null));
            case 4:
                return new Asked<>("user is there", t -> t.user().isPresent(), t -> Optional.of(t.userId() != null));
            case 5:
                return new Asked<>(
                        "priority > user.age", t -> t.priority().gt(t.user().age()), t -> Optional.ofNullable(age(t))
                                .flatMap(age -> greater(t.priority(), age)));
            case 6:
                return new Asked<>(
                        "user.age in (" + bound + ", 1)",
                        t -> t.user().age().in(List.of(bound, 1)),
                        t -> Optional.ofNullable(age(t)).map(age -> age == bound || age == 1));
            case 7:
                return new Asked<>(
                        "user.todos is empty", t -> t.user().todos().isEmpty(), t -> Optional.of(t.userId() == null));
            case 8:
                return ofTodos(depth - 1).not();
            case 9:
                return ofTodos(depth - 1).and(ofTodos(depth - 1));
            case 10:
                return ofTodos(depth - 1).or(ofTodos(depth - 1));
            default:
                Asked<TodoPath<Todo>, Todo> inner = ofTodos(depth - 1);
                return new Asked<>(
                        "user.todos.any(" + inner.text() + ")",
                        t -> t.user().todos().any(inner.condition()),
                        t -> Optional.of(user(t).map(u -> !inner.selected(of(u)).isEmpty())
                                .orElse(false)));
        }
    }

    private static Optional<Boolean> greater(@Nullable Integer value, int bound) {
        return Optional.ofNullable(value).map(number -> number > bound);
    }

    private List<Todo> of(User user) {
        return todos.stream().filter(todo -> user.id().equals(todo.userId())).toList();
    }

    private Optional<User> user(Todo todo) {
        return users.stream().filter(user -> user.id().equals(todo.userId())).findFirst();
    }

    private @Nullable Integer age(Todo todo) {
        return user(todo).map(User::age).orElse(null);
    }
}
