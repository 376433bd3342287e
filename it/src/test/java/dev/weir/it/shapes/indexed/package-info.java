/** Indexes of several components. */
@NullMarked
package dev.weir.it.shapes.indexed;

import org.jspecify.annotations.NullMarked;
