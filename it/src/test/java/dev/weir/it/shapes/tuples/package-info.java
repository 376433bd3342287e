/** Pairs of numbers, either of which may be NULL. */
@NullMarked
package dev.weir.it.shapes.tuples;

import org.jspecify.annotations.NullMarked;
