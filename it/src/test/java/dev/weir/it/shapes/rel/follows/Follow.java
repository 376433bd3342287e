package dev.weir.it.shapes.rel.follows;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Follow(
        @Key @Index UUID followerId,
        @BelongsTo One<User> follower,
        @Key @Index UUID followedId,
        @BelongsTo One<User> followed) {}
