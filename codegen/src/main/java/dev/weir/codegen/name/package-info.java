/**
 * How names are made of other names: snake case, plurals, identifiers, the names of types. Pure functions of text.
 *
 * <p>Not here: which class is generated under which name ({@code write}), and anything that knows what a model is.
 */
@NullMarked
package dev.weir.codegen.name;

import org.jspecify.annotations.NullMarked;
