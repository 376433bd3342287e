/**
 * How the rows of a program are reached: by a whole statement, or by keys. On a database that runs statements a program
 * stays as it was lowered; on one that is reached by keys each statement becomes an operation that says by which key, or is
 * refused with what would serve it. What it asks of other rows becomes reads of keys that run before it.
 *
 * <p>Not here: how a store writes keys and conditions, which only its driver knows.
 */
@NullMarked
package dev.weir.planner.access;

import org.jspecify.annotations.NullMarked;
