package dev.weir.testing;

import dev.weir.Many;
import org.jspecify.annotations.Nullable;

/** A user, who may have an age and has todos. */
public record User(long id, String name, @Nullable Integer age, boolean active, Level level, Many<Todo> todos) {
    /** What a user may do. */
    public enum Level {
        GUEST,
        ADMIN
    }

    public static User of(long id, String name) {
        return new User(id, name, null, true, Level.GUEST, Many.unloaded("User.todos"));
    }
}
