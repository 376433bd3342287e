package dev.weir.it.shapes.keyed;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

/** Has a key of more than a partition and a place in it. */
@Model
public record Cube(@Key long x, @Key long y, @Key long z) {}
