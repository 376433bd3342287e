package dev.weir.it.shapes.rel.articles;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Article(
        @Key @Auto UUID id,
        String title,
        @Index UUID authorId,
        @Index UUID reviewerId,
        @BelongsTo One<User> author,
        @BelongsTo One<User> reviewer) {}
