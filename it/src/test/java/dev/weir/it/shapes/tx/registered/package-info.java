/** A parent that belongs to one child, and one that has many. */
@NullMarked
package dev.weir.it.shapes.tx.registered;

import org.jspecify.annotations.NullMarked;
