/** Sequences within a partition. */
@NullMarked
package dev.weir.it.shapes.series;

import org.jspecify.annotations.NullMarked;
