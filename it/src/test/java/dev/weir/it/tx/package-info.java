/**
 * Transactions through the public API: how they end, what joins them, what is refused, and what faults and cancels leave
 * behind.
 *
 * <p>Not here: what statements mean, in a transaction or out of one.
 */
@NullMarked
package dev.weir.it.tx;

import org.jspecify.annotations.NullMarked;
