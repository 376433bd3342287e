package dev.weir.it.shapes.rel.declared;

import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.OnDelete;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Visit(
        @Key @Auto UUID id,
        String page,
        @Index @Nullable UUID sessionId,
        @BelongsTo(onDelete = OnDelete.CASCADE) Maybe<Session> session) {}
