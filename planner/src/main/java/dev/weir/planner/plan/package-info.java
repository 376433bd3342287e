/**
 * Programs: what is to be run, as immutable values. A program knows operations, models and the positions of fields; it
 * knows no transport.
 *
 * <p>Not here: the making of programs, and their running.
 */
@NullMarked
package dev.weir.planner.plan;

import org.jspecify.annotations.NullMarked;
