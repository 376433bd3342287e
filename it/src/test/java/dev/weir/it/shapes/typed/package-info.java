/** Models whose components have types of their own, each around one value. */
@NullMarked
package dev.weir.it.shapes.typed;

import org.jspecify.annotations.NullMarked;
