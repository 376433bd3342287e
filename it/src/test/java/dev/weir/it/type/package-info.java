/**
 * Values of every type on their way into a database and back: none changes, and each compares as its type does.
 *
 * <p>Not here: what conditions mean.
 */
@NullMarked
package dev.weir.it.type;

import org.jspecify.annotations.NullMarked;
