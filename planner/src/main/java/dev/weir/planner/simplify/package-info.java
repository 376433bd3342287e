/**
 * Local rewrites of lowered statements: expressions over columns and the selects they stand in. A rule here is pure,
 * keeps types, and is sound under three-valued logic in the context it declares.
 *
 * <p>Not here: anything that reads models, the capability or a clock; anything that spans several statements.
 */
@NullMarked
package dev.weir.planner.simplify;

import org.jspecify.annotations.NullMarked;
