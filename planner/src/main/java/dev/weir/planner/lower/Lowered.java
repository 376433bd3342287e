package dev.weir.planner.lower;

import dev.weir.core.driver.AccessMode;
import dev.weir.planner.plan.Action;

/** A statement that was lowered: what is to be done, and how. */
public record Lowered(Action action, AccessMode access, boolean atomic) {}
