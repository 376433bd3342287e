package dev.weir.it.shapes.rel.owned;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record User(
        @Key @Auto UUID id,
        String name,
        @Nullable String motto,
        @HasMany Many<Todo> todos,
        @HasOne Maybe<Profile> profile) {}
