/**
 * The statistics of a pool as Micrometer meters; the one package that needs Micrometer on the class path.
 *
 * <p>Not here: what is counted, and when.
 */
@NullMarked
package dev.weir.driver.r2dbc.pool.meters;

import org.jspecify.annotations.NullMarked;
