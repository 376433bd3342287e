package dev.weir.planted.cycle.right;

import dev.weir.planted.cycle.left.Left;
import java.util.Optional;

public record Right(Optional<Left> left) {}
