/** Keys of two components. */
@NullMarked
package dev.weir.it.shapes.teams;

import org.jspecify.annotations.NullMarked;
