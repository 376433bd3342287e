/** Texts to look into, in a key and outside of one. */
@NullMarked
package dev.weir.it.shapes.prefixes;

import org.jspecify.annotations.NullMarked;
