package dev.weir.it.shapes.rel.readers;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record User(
        @Key @Auto UUID id,
        String name,
        @HasMany Many<Comment> comments,
        @HasMany(via = "comments.article") Many<Article> commentedArticles,
        @HasMany(via = "comments.article.title") Many<String> commentedTitles,
        @HasMany(via = "comments.body") Many<String> bodies,
        @HasMany(via = "commentedArticles.status") Many<Status> statuses,
        @HasMany(via = "comments.article.id") Many<UUID> articleIds) {}
