/**
 * The annotation processors: what they hear from the compiler and tell it, over the rounds of a compilation.
 *
 * <p>Not here: what is read, checked and written, which is in the rooms below.
 */
@NullMarked
package dev.weir.codegen;

import org.jspecify.annotations.NullMarked;
