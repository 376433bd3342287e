package dev.weir.codegen.planted.cycle.left;

import dev.weir.codegen.planted.cycle.right.Right;

public record Left(Right right) {}
