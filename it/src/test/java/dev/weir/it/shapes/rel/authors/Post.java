package dev.weir.it.shapes.rel.authors;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
@Index({"authorId", "authorRevision"})
public record Post(
        @Key @Auto UUID id,
        UUID authorId,
        long authorRevision,
        @BelongsTo One<Author> author,
        String title,
        @HasMany Many<Comment> comments) {}
