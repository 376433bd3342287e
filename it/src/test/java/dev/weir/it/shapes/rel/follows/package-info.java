/** Users who follow each other. */
@NullMarked
package dev.weir.it.shapes.rel.follows;

import org.jspecify.annotations.NullMarked;
