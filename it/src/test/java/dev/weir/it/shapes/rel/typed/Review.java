package dev.weir.it.shapes.rel.typed;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
@Index("bookId")
public record Review(
        @Key AuthorId authorId,
        @BelongsTo One<Author> author,
        @Key BookId bookId,
        @BelongsTo One<Book> book,
        String text) {}
