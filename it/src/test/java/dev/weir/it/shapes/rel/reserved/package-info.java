/** Children with components named like clauses of a query. Nothing may take one for the other. */
@NullMarked
package dev.weir.it.shapes.rel.reserved;

import org.jspecify.annotations.NullMarked;
