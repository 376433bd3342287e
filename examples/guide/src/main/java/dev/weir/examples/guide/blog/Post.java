package dev.weir.examples.guide.blog;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Column;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

// guide:blog-post
@Model(table = "blog_posts")
@Index({"status", "publishedAt"})
public record Post(
        @Key @Auto UUID id,
        @Index UUID authorId,
        @BelongsTo One<Author> author,
        String title,
        @Column("text") String body,
        Status status,
        int views,
        @Nullable Instant publishedAt,
        @HasMany Many<Comment> comments,
        @HasMany Many<Tagging> taggings) {}
// guide:end
