/** Parcels with stops, of which there are very many. */
@NullMarked
package dev.weir.it.shapes.tx.big;

import org.jspecify.annotations.NullMarked;
