package dev.weir.it.shapes.rel.reserved;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Child(
        @Key @Auto UUID id,
        String filter,
        String orderBy,
        long rank,
        @Index UUID parentId,
        @BelongsTo One<Parent> parent) {}
