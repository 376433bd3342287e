package dev.weir.it.shapes.rel.follows;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record User(
        @Key @Auto UUID id,
        String name,
        @HasMany(pair = "follower") Many<Follow> outgoing,
        @HasMany(pair = "followed") Many<Follow> incoming,
        @HasMany(via = "outgoing.followed") Many<User> following,
        @HasMany(via = "incoming.follower") Many<User> followers) {}
