package dev.weir.planner.testing.plant.right;

import dev.weir.planner.testing.plant.left.Left;
import java.util.Optional;

/** Breaks a rule; see {@link dev.weir.planner.testing.plant.Plants}. */
public record Right(Optional<Left> left) {}
