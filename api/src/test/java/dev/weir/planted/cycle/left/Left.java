package dev.weir.planted.cycle.left;

import dev.weir.planted.cycle.right.Right;

public record Left(Right right) {}
