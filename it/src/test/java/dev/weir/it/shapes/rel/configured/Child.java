package dev.weir.it.shapes.rel.configured;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;

@Model
public record Child(
        @Key @Auto UUID id, @BelongsTo(key = "ownerId", references = "id") One<Parent> owner, @Unique UUID ownerId) {}
