/** Items with a name and a quantity and keys that a test gives. */
@NullMarked
package dev.weir.it.shapes.fixeditemnamequantity;

import org.jspecify.annotations.NullMarked;
