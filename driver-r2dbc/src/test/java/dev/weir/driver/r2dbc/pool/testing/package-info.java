/** Connections without a database, which do what a test tells them to. */
package dev.weir.driver.r2dbc.pool.testing;
