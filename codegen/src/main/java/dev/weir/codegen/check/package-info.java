/**
 * What must hold for a model to be generated from: one class for each rule, and the messages of all of them.
 *
 * <p>Not here: how relations are resolved ({@code link}), and anything about generated text.
 */
@NullMarked
package dev.weir.codegen.check;

import org.jspecify.annotations.NullMarked;
