/**
 * What the sources say, right or wrong: models, their components and annotations, as records. The only room besides the
 * processors that knows the compiler's model of a program.
 *
 * <p>Not here: what must hold ({@code check}) and what relations lead to ({@code link}).
 */
@NullMarked
package dev.weir.codegen.read;

import org.jspecify.annotations.NullMarked;
