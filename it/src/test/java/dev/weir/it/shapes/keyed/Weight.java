package dev.weir.it.shapes.keyed;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

/** Is known by a number that has two zeros. */
@Model
public record Weight(@Key double grams, float factor) {}
