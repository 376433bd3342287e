package dev.weir.examples.guide.clubs;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

// guide:clubs-follow
@Model
public record Follow(
        @Key UUID followerId,
        @BelongsTo One<Person> follower,
        @Key @Index UUID followedId,
        @BelongsTo One<Person> followed) {}
// guide:end
