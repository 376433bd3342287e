/** Items with a category, a brand and a supplier. Three parents, two of which do not know them. */
@NullMarked
package dev.weir.it.shapes.rel.items;

import org.jspecify.annotations.NullMarked;
