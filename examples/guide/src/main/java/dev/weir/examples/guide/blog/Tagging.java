package dev.weir.examples.guide.blog;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

// guide:blog-tags/2
@Model
public record Tagging(
        @Key UUID postId, @BelongsTo One<Post> post, @Key @Index String tagName, @BelongsTo One<Tag> tag) {}
// guide:end
