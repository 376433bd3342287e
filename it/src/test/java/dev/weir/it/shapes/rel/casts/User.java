package dev.weir.it.shapes.rel.casts;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record User(
        @Key Name id,
        @HasMany Many<Comment> comments,
        @HasMany(via = "comments.article") Many<Article> commentedArticles) {}
