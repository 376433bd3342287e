/**
 * PostgreSQL: what Weir costs beside hand-written code over the same R2DBC driver, with the same pool, on a server that the
 * benchmark starts.
 *
 * <p>Not here: what costs nothing but time on the client (the stub's benchmarks) and SQLite.
 */
@NullMarked
package dev.weir.bench.postgres;

import org.jspecify.annotations.NullMarked;
