/**
 * How models and tables meet: for each field an expression template in both directions, the building of a database
 * schema from an application schema, and the checks that both make sense.
 *
 * <p>Not here: the substitution of templates into statements (that is lowering, in the planner).
 */
@NullMarked
package dev.weir.core.schema.mapping;

import org.jspecify.annotations.NullMarked;
