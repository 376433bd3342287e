/** People who follow each other, write posts and comment on them. */
@NullMarked
package dev.weir.it.shapes.social;

import org.jspecify.annotations.NullMarked;
