/** Towns and the houses of their streets. */
@NullMarked
package dev.weir.it.shapes.rel.streets;

import org.jspecify.annotations.NullMarked;
