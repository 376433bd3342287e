package dev.weir.examples.guide.blog;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

// guide:blog-comment
@Model
public record Comment(
        @Key @Auto long id,
        @Index UUID postId,
        @BelongsTo One<Post> post,
        @Index @Nullable Long parentId,
        @BelongsTo Maybe<Comment> parent,
        @HasMany Many<Comment> replies,
        String text) {}
// guide:end
