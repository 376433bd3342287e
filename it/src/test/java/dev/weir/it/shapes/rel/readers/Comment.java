package dev.weir.it.shapes.rel.readers;

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
public record Comment(
        @Key @Auto UUID id,
        String body,
        @Index UUID userId,
        @BelongsTo One<User> user,
        @Nullable @Index UUID articleId,
        @BelongsTo Maybe<Article> article) {}
