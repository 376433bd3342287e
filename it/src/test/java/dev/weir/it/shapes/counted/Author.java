package dev.weir.it.shapes.counted;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Author(@Key @Auto long id, @Index String name, @HasMany Many<Book> books) {}
