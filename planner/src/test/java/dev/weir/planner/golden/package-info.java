/**
 * Plans as files: what becomes of each statement, and which databases it is refused for.
 *
 * <p>Not here: what the statements mean, which property tests hold the plans to.
 */
@NullMarked
package dev.weir.planner.golden;

import org.jspecify.annotations.NullMarked;
