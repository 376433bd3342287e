/**
 * A workshop in which tests compile sources, and the form in which they keep those sources.
 *
 * <p>Not here: what is expected of a compilation, which every test says for itself.
 */
@NullMarked
package dev.weir.codegen.testing;

import org.jspecify.annotations.NullMarked;
