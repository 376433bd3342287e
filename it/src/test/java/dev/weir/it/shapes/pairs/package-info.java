/** Keys of two components, one of which may be made. */
@NullMarked
package dev.weir.it.shapes.pairs;

import org.jspecify.annotations.NullMarked;
