/**
 * Statements over models: what typed builders produce and the planner takes. A statement is a shape: it holds no value
 * of a user, equal statements are equal records, and so a statement is its own plan-cache key. The values travel beside
 * it as {@link dev.weir.core.value.Arguments}, the n-th {@link dev.weir.core.stmt.Placeholder} in reading order taking
 * the n-th of them.
 *
 * <p>Not here: anything that speaks of tables and columns ({@code core.stmt.table}).
 */
@NullMarked
package dev.weir.core.stmt;

import org.jspecify.annotations.NullMarked;
