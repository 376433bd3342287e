package dev.weir.exec.planted.cycle.right;

import dev.weir.exec.planted.cycle.left.Left;

/** The other half. */
public interface Right {
    Left left();
}
