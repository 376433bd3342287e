/**
 * Expressions: the operators that conditions, assignments and sort keys are made of, generic in what their leaves refer
 * to. Above lowering the leaves speak of a model's fields, below it of a table's columns, and the two families cannot
 * be mixed: an expression that was not lowered does not fit where a lowered one is asked for.
 *
 * <p>Not here: the leaves themselves ({@code core.stmt} and {@code core.stmt.table}), what an expression evaluates to
 * ({@code core.eval}) and how it is written as SQL.
 */
@NullMarked
package dev.weir.core.stmt.expr;

import org.jspecify.annotations.NullMarked;
