/**
 * Expressions over tables as SQL text, with parentheses exactly where reading needs them.
 *
 * <p>Not here: the clauses that expressions stand in ({@code sql.clause}) and anything that differs from database to
 * database ({@code sql.dialect}).
 */
@NullMarked
package dev.weir.sql.expr;

import org.jspecify.annotations.NullMarked;
