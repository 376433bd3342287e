package dev.weir.core.testing.plant.right;

import dev.weir.core.testing.plant.left.Left;
import java.util.Optional;

/** Breaks a rule; see {@link dev.weir.core.testing.plant.Plants}. */
public record Right(Optional<Left> left) {}
