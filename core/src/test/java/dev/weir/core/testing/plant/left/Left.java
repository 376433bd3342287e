package dev.weir.core.testing.plant.left;

import dev.weir.core.testing.plant.right.Right;

/** Breaks a rule; see {@link dev.weir.core.testing.plant.Plants}. */
public record Left(Right right) {}
