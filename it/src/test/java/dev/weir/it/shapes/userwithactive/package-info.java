/** Users without an index. */
@NullMarked
package dev.weir.it.shapes.userwithactive;

import org.jspecify.annotations.NullMarked;
