package dev.weir.it.shapes.social;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Post(
        @Key long id,
        @Index long authorId,
        @BelongsTo One<Person> author,
        String title,
        @HasMany Many<Comment> comments) {}
