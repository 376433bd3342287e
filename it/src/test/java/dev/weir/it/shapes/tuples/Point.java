package dev.weir.it.shapes.tuples;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model
public record Point(@Key long id, @Nullable Integer x, @Nullable Integer y) {}
