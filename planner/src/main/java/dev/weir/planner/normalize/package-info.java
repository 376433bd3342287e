/**
 * The first pass: what a statement leaves implicit is written down.
 *
 * <p>Not here: any judgement of whether the statement makes sense.
 */
@NullMarked
package dev.weir.planner.normalize;

import org.jspecify.annotations.NullMarked;
