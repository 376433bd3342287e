/**
 * Programs as text that people read.
 *
 * <p>Not here: SQL text, which only a driver knows.
 */
@NullMarked
package dev.weir.planner.explain;

import org.jspecify.annotations.NullMarked;
