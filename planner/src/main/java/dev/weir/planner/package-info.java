/**
 * From a statement over models to a program: the planner, and the cache of what it made.
 *
 * <p>Not here: anything that runs a program, and anything that knows a clock, a thread or a network.
 */
@NullMarked
package dev.weir.planner;

import org.jspecify.annotations.NullMarked;
