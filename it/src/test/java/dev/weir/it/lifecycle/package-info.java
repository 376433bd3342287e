/**
 * Connections, threads and memory: what is borrowed when, who may be blocked, and how many rows are read ahead.
 *
 * <p>Not here: transactions.
 */
@NullMarked
package dev.weir.it.lifecycle;

import org.jspecify.annotations.NullMarked;
