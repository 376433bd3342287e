/**
 * The floors: what one would write by hand over JDBC, with the statements, settings and threads that Weir uses.
 *
 * <p>Not here: anything of Weir but the records that rows become and the settings of a connection.
 */
@NullMarked
package dev.weir.bench.floor;

import org.jspecify.annotations.NullMarked;
