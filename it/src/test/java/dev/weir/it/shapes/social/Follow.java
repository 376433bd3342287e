package dev.weir.it.shapes.social;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Follow(
        @Key @Index long followerId,
        @BelongsTo One<Person> follower,
        @Key @Index long followedId,
        @BelongsTo One<Person> followed) {}
