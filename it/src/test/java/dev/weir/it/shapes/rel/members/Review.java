package dev.weir.it.shapes.rel.members;

import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Review(
        @Key @Auto UUID id,
        String body,
        @Unique @Nullable UUID userId,
        @BelongsTo Maybe<User> user,
        @Index UUID productId,
        @BelongsTo One<Product> product) {}
