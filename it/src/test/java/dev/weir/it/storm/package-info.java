/**
 * What databases go through: thousands of cancels at random moments, servers that die and come back, results that are larger
 * than memory.
 *
 * <p>Not here: what one cancel or one fault at a chosen moment leaves behind, which is {@code tx}'s.
 */
@NullMarked
package dev.weir.it.storm;

import org.jspecify.annotations.NullMarked;
