/** Writers with books, modelled for a store that is reached by keys: a partition with an order, and an index with one. */
@NullMarked
package dev.weir.it.shapes.keyed;

import org.jspecify.annotations.NullMarked;
