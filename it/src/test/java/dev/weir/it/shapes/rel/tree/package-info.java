/** Folders that are deleted with the folder they are in. */
@NullMarked
package dev.weir.it.shapes.rel.tree;

import org.jspecify.annotations.NullMarked;
