package dev.weir.sql.planted.cycle.right;

import dev.weir.sql.planted.cycle.left.Left;
import java.util.List;

public record Right(List<Left> left) {}
