package dev.weir.planner.testing.plant.left;

import dev.weir.planner.testing.plant.right.Right;

/** Breaks a rule; see {@link dev.weir.planner.testing.plant.Plants}. */
public record Left(Right right) {}
