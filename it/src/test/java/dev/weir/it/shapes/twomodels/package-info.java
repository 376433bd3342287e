/** Users and posts that have nothing to do with each other. */
@NullMarked
package dev.weir.it.shapes.twomodels;

import org.jspecify.annotations.NullMarked;
