/** Items found by text, by number and by nothing. */
@NullMarked
package dev.weir.it.shapes.inlistitem;

import org.jspecify.annotations.NullMarked;
