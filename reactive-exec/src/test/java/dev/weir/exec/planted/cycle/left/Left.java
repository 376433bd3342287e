package dev.weir.exec.planted.cycle.left;

import dev.weir.exec.planted.cycle.right.Right;

/** One half of a cycle. */
public interface Left {
    Right right();
}
