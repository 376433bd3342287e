package dev.weir.it.shapes.rel.eager;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record User(
        @Key @Auto UUID id,
        String name,
        @HasMany(eager = true) Many<Post> posts,
        @HasOne(eager = true) Maybe<Profile> profile) {}
