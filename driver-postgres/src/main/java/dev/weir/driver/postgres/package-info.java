/**
 * PostgreSQL for Weir: what it can do, how its R2DBC driver is set up, and what its errors mean.
 *
 * <p>Not here: sessions, transactions, cancelling and the pool, which databases over R2DBC share ({@code
 * driver.r2dbc}), and SQL ({@code sql.dialect}).
 */
@NullMarked
package dev.weir.driver.postgres;

import org.jspecify.annotations.NullMarked;
