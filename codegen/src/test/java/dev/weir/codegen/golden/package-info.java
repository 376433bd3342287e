/**
 * Generated code as a whole, one full file of each kind, and what holds for all of it.
 *
 * <p>Not here: what generated code does ({@code accept}).
 */
@NullMarked
package dev.weir.codegen.golden;

import org.jspecify.annotations.NullMarked;
