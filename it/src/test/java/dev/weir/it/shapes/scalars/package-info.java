/** One model for each type that can be stored, and one of all of them. */
@NullMarked
package dev.weir.it.shapes.scalars;

import org.jspecify.annotations.NullMarked;
