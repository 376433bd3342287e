package dev.weir.it.shapes.rel.casts;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Comment(
        @Key long id,
        @Index Name userId,
        @BelongsTo One<User> user,
        @Index long articleId,
        @BelongsTo One<Article> article) {}
