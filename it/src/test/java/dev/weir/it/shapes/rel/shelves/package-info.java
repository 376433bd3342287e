/** Todos that may have a category, which does not know them. The second step of a chain may lead nowhere. */
@NullMarked
package dev.weir.it.shapes.rel.shelves;

import org.jspecify.annotations.NullMarked;
