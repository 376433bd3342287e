package dev.weir.it.shapes.rel.typed;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Author(
        @Key @Auto AuthorId id,
        String name,
        @HasMany(pair = "author") Many<Book> books,
        @HasMany(pair = "editor") Many<Book> edited) {}
