/** Users and posts that have nothing to do with each other. */
@NullMarked
package dev.weir.it.shapes.tx.pair;

import org.jspecify.annotations.NullMarked;
