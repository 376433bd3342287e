/**
 * Statements over tables as SQL text: {@link dev.weir.sql.clause.SqlSerializer}, the way in, and one writer per statement
 * and clause.
 *
 * <p>Not here: the expressions that stand in clauses ({@code sql.expr}) and the definition of tables ({@code sql.ddl}).
 */
@NullMarked
package dev.weir.sql.clause;

import org.jspecify.annotations.NullMarked;
