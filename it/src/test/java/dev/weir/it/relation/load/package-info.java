/**
 * Relations that are loaded otherwise than by the include of a query.
 *
 * <p>Not here: includes, which have a package of their own.
 */
@NullMarked
package dev.weir.it.relation.load;

import org.jspecify.annotations.NullMarked;
