package dev.weir.codegen.planted.cycle.right;

import dev.weir.codegen.planted.cycle.left.Left;
import java.util.Optional;

public record Right(Optional<Left> left) {}
