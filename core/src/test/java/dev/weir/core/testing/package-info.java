/**
 * What tests of core share: a family of terms that are names, models and capabilities to vary.
 *
 * <p>Not here: the tests themselves.
 */
@NullMarked
package dev.weir.core.testing;

import org.jspecify.annotations.NullMarked;
