package nullable;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Note(
        @Key long id,
        @Nullable String text,
        @Nullable Boolean done,
        @Nullable Byte tiny,
        @Nullable Short small,
        @Nullable Integer priority,
        @Nullable Long size,
        @Nullable Float ratio,
        @Nullable Double score,
        byte @Nullable [] photo,
        @Nullable UUID token,
        @Nullable Instant due,
        @Nullable Mood mood,
        java.lang.@Nullable String spelt) {}
