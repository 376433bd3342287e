/** Values that are made for whoever leaves them out. */
@NullMarked
package dev.weir.it.shapes.made;

import org.jspecify.annotations.NullMarked;
