package relations;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;

@Model
public record User(
        @Key @Auto UUID id,
        @Unique String email,
        @HasMany(pair = "user") Many<Todo> todos,
        @HasMany(pair = "checker") Many<Todo> toCheck,
        @HasOne Maybe<Profile> profile) {}
