/**
 * What an expression means: the one in-memory evaluator, three-valued, that constant folding and every in-memory step
 * share.
 *
 * <p>Not here: rewriting, and anything that reads a schema or a database.
 */
@NullMarked
package dev.weir.core.eval;

import org.jspecify.annotations.NullMarked;
