/** Columns and tables that are not named like their components. */
@NullMarked
package dev.weir.it.shapes.columns;

import org.jspecify.annotations.NullMarked;
