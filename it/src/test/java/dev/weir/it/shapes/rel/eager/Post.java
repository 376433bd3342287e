package dev.weir.it.shapes.rel.eager;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Post(
        @Key @Auto UUID id,
        String title,
        @Index UUID userId,
        @BelongsTo One<User> user,
        @HasMany(eager = true) Many<Comment> comments) {}
