/** Authors and books whose keys cannot be taken for one another, and reviews whose key is made of both. */
@NullMarked
package dev.weir.it.shapes.rel.typed;

import org.jspecify.annotations.NullMarked;
