/**
 * How builds use the processors: over several compilations, in any order of sources, from a jar.
 *
 * <p>Not here: what one compilation of one set of sources gives ({@code accept}).
 */
@NullMarked
package dev.weir.codegen.build;

import org.jspecify.annotations.NullMarked;
