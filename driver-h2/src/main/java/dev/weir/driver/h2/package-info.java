/**
 * H2 for Weir: what it can do, how its R2DBC driver is kept on threads of its own, and what its errors mean.
 *
 * <p>Not here: sessions, transactions, cancelling and the pool, which databases over R2DBC share ({@code
 * driver.r2dbc}), and SQL ({@code sql.dialect}).
 */
@NullMarked
package dev.weir.driver.h2;

import org.jspecify.annotations.NullMarked;
