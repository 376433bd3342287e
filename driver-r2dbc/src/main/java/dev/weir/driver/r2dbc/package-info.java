/**
 * What the drivers over R2DBC share behind the driver interface: sessions on lent connections, binding, rows, and errors
 * by SQLSTATE.
 *
 * <p>Not here: anything that one database alone does (its own module's), how a statement is written as SQL (the
 * {@code sql} module), and how connections are kept and lent ({@code pool}).
 */
@NullMarked
package dev.weir.driver.r2dbc;

import org.jspecify.annotations.NullMarked;
