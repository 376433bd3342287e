/**
 * Values and their types: what a field can hold, how two values compare, and how the values of one call travel beside
 * the statement they belong to.
 *
 * <p>Not here: how a database stores a value (that is {@code core.driver}) and what an expression means (that is
 * {@code core.eval}).
 */
@NullMarked
package dev.weir.core.value;

import org.jspecify.annotations.NullMarked;
