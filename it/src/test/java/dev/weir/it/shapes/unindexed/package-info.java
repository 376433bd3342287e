/** Items without an index. */
@NullMarked
package dev.weir.it.shapes.unindexed;

import org.jspecify.annotations.NullMarked;
