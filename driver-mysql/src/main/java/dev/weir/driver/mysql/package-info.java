/**
 * MySQL and MariaDB for Weir: what they can do, how their R2DBC driver is set up and kept from its faults, and what their
 * errors mean.
 *
 * <p>Not here: sessions, transactions, cancelling and the pool, which databases over R2DBC share ({@code
 * driver.r2dbc}), and SQL ({@code sql.dialect}).
 */
@NullMarked
package dev.weir.driver.mysql;

import org.jspecify.annotations.NullMarked;
