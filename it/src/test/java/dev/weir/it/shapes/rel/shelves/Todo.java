package dev.weir.it.shapes.rel.shelves;

import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Todo(
        @Key @Auto UUID id,
        @Index UUID userId,
        @BelongsTo One<User> user,
        String title,
        @Index @Nullable UUID categoryId,
        @BelongsTo Maybe<Category> category) {}
