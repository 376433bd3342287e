package dev.weir.it.shapes.rel.members;

import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Todo(
        @Key @Auto UUID id,
        String title,
        @Index UUID userId,
        @BelongsTo One<User> user,
        @HasOne Maybe<Detail> detail) {}
