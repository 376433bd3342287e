/** Enums whose names are those of others, or of something else. */
@NullMarked
package dev.weir.it.shapes.enums;

import org.jspecify.annotations.NullMarked;
