/**
 * SQLite behind the driver interface: JDBC connections with one thread each, lent one at a time, read and written by
 * operations that were prepared once.
 *
 * <p>Not here: how a statement is written as SQL (the {@code sql} module), and anything that knows a model or a plan.
 */
@NullMarked
package dev.weir.driver.sqlite;

import org.jspecify.annotations.NullMarked;
