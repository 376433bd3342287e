/**
 * Instances created together with those that they belong to, or that belong to them.
 *
 * <p>Not here: creates of one model, however many.
 */
@NullMarked
package dev.weir.it.relation.nested;

import org.jspecify.annotations.NullMarked;
