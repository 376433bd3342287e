/** Customers whose orders are deleted with them, unless one of these was shipped. */
@NullMarked
package dev.weir.it.shapes.rel.kept;

import org.jspecify.annotations.NullMarked;
