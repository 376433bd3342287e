/**
 * Connections kept open and lent one at a time: bounded, timed, first come first served, and never given to a borrower
 * who has gone.
 *
 * <p>Not here: what a connection is or does; the pool opens, asks and closes it through {@link
 * dev.weir.driver.r2dbc.pool.Connections} only.
 */
@NullMarked
package dev.weir.driver.r2dbc.pool;

import org.jspecify.annotations.NullMarked;
