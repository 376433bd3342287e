/** Values that may be missing. */
@NullMarked
package dev.weir.it.shapes.absent;

import org.jspecify.annotations.NullMarked;
