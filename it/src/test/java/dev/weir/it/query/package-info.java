/**
 * Which instances a query gives, in which order and how many: conditions, finders, limits.
 *
 * <p>Not here: conditions on related instances.
 */
@NullMarked
package dev.weir.it.query;

import org.jspecify.annotations.NullMarked;
