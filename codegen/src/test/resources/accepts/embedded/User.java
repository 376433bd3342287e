package embedded;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import org.jspecify.annotations.Nullable;

@Model
public record User(
        @Key @Auto UserId id,
        @Unique Email email,
        Delay delay,
        @Nullable Delay limit,
        @Nullable Mood mood,
        @Nullable Digest digest,
        @HasMany(pair = "user") Many<Todo> todos,
        @HasMany(via = "todos.id") Many<Todo.Number> numbers) {}
