/**
 * What property tests of the planner share: a small schema, random rows and expressions over it, and an interpreter that
 * runs statements over rows in memory, three-valued and with NULLs.
 *
 * <p>Not here: the tests themselves.
 */
@NullMarked
package dev.weir.planner.testing;

import org.jspecify.annotations.NullMarked;
