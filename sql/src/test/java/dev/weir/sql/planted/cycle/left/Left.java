package dev.weir.sql.planted.cycle.left;

import dev.weir.sql.planted.cycle.right.Right;

public record Left(Right right) {}
