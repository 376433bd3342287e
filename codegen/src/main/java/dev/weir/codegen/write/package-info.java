/**
 * The generated files: one writer for each kind, over models that passed every check.
 *
 * <p>Not here: decisions about what is right; whatever comes in can be written.
 */
@NullMarked
package dev.weir.codegen.write;

import org.jspecify.annotations.NullMarked;
