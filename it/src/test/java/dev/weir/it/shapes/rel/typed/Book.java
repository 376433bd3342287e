package dev.weir.it.shapes.rel.typed;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model
public record Book(
        @Key BookId id,
        String title,
        @Index AuthorId authorId,
        @BelongsTo One<Author> author,
        @Index @Nullable AuthorId editorId,
        @BelongsTo Maybe<Author> editor,
        @HasMany Many<Review> reviews) {}
