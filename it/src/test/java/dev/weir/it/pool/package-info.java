/**
 * Drivers over connections that the application opens: by a factory that it has configured, or lent by a pool of its own.
 *
 * <p>Not here: the pool that drivers bring, which is {@code lifecycle}'s and {@code storm}'s.
 */
@NullMarked
package dev.weir.it.pool;

import org.jspecify.annotations.NullMarked;
