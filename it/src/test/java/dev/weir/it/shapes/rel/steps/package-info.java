/** Users, their todos, and the steps of those. Two required links deep. */
@NullMarked
package dev.weir.it.shapes.rel.steps;

import org.jspecify.annotations.NullMarked;
