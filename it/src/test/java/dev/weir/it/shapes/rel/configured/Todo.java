package dev.weir.it.shapes.rel.configured;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Todo(
        @Key @Auto UUID id,
        @BelongsTo(key = "ownerId", references = "id") One<User> owner,
        @Index UUID ownerId,
        String title) {}
