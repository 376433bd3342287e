/** Todos that belong to a user and to a category. Both links are required. */
@NullMarked
package dev.weir.it.shapes.rel.categories;

import org.jspecify.annotations.NullMarked;
