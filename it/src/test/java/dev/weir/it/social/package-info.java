/**
 * A social network that is made from a seed, read with much of what belongs to each person, and compared with what the seed
 * says. Its size is {@code -Dweir.people}.
 *
 * <p>Not here: what one relation does by itself.
 */
@NullMarked
package dev.weir.it.social;

import org.jspecify.annotations.NullMarked;
