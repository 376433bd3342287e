/** A parent with children, both under keys that the database counts up. */
@NullMarked
package dev.weir.it.shapes.counted;

import org.jspecify.annotations.NullMarked;
