/** Keys of every integer type. */
@NullMarked
package dev.weir.it.shapes.narrowkeys;

import org.jspecify.annotations.NullMarked;
