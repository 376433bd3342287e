package dev.weir.testing;

import dev.weir.Maybe;
import dev.weir.One;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A todo of a user, which another one may check. */
public record Todo(UUID id, String title, long userId, One<User> user, @Nullable Long checkerId, Maybe<User> checker) {
    public static Todo of(UUID id, String title, long userId) {
        return new Todo(id, title, userId, One.unloaded("Todo.user"), null, Maybe.unloaded("Todo.checker"));
    }
}
