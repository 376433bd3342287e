/**
 * What the tests of this module share: a real SQLite, tables to ask, and builders of expressions.
 *
 * <p>Not here: tests.
 */
@NullMarked
package dev.weir.sql.testing;

import org.jspecify.annotations.NullMarked;
