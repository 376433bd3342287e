/**
 * Promises between the passes, checked on every program: what fails here is a defect of this library.
 *
 * <p>Not here: anything a user can get wrong (that is {@code verify}).
 */
@NullMarked
package dev.weir.planner.sanity;

import org.jspecify.annotations.NullMarked;
