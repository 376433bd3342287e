package embedded;

import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Embedded;
import org.jspecify.annotations.Nullable;

/** Its own key is counted. */
@Model
public record Todo(
        @Key @Auto Number id,
        @Index UserId userId,
        @BelongsTo(key = "userId") One<User> user,
        @Nullable UserId checkerId,
        @BelongsTo Maybe<User> checker) {
    @Embedded
    public record Number(long value) {}
}
