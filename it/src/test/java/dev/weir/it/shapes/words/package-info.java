/** Names that mean something else to a database, or to Java. */
@NullMarked
package dev.weir.it.shapes.words;

import org.jspecify.annotations.NullMarked;
