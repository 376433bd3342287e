package dev.weir.it.shapes.keyed;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model
@Index({"country", "born"})
public record Writer(
        @Key String name, @Nullable String country, int born, @Nullable String motto, @HasMany Many<Book> books) {}
