/**
 * Creating, changing and deleting instances, one by one and many at a time.
 *
 * <p>Not here: what is created with its relations, beyond one level.
 */
@NullMarked
package dev.weir.it.crud;

import org.jspecify.annotations.NullMarked;
