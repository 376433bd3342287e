/**
 * Names and values that look like SQL, or like what some driver or database takes for more than text.
 *
 * <p>Not here: what a type can hold at the ends of its range ({@code it.type}).
 */
@NullMarked
package dev.weir.it.hostile;

import org.jspecify.annotations.NullMarked;
