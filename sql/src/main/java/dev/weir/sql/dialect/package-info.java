/**
 * How databases spell what statements mean: one dialect per database, made of small forms that are data.
 *
 * <p>Not here: whether a statement may be asked of a database (that is its capability) and how the forms are put
 * together ({@code sql.expr}, {@code sql.clause} and {@code sql.ddl}).
 */
@NullMarked
package dev.weir.sql.dialect;

import org.jspecify.annotations.NullMarked;
