/** Users with todos that may belong to nobody. Where conditions can be UNKNOWN, they are so here. */
@NullMarked
package dev.weir.it.shapes.rel.loose;

import org.jspecify.annotations.NullMarked;
