package dev.weir.it.shapes.social;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Comment(
        @Key long id,
        @Index long postId,
        @BelongsTo One<Post> post,
        @Index long authorId,
        @BelongsTo One<Person> author,
        String text) {}
