/** Numbers that are counted up and down. */
@NullMarked
package dev.weir.it.shapes.countervalue;

import org.jspecify.annotations.NullMarked;
