/**
 * Which scenarios of a complete system the suite covers: read from a list, counted against the tests that ran, and held
 * against the tests that there are.
 *
 * <p>Not here: the scenarios' tests.
 */
@NullMarked
package dev.weir.it.coverage;

import org.jspecify.annotations.NullMarked;
