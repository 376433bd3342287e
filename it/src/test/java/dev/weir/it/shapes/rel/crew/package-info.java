/** Ships and sailors that refer to each other, each only if it wants to, by keys of text. */
@NullMarked
package dev.weir.it.shapes.rel.crew;

import org.jspecify.annotations.NullMarked;
