package dev.weir.it.shapes.counted;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Parent(@Key @Auto long id, @HasMany Many<Child> children) {}
