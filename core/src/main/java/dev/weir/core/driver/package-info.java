/**
 * What a database looks like from above: a driver with capabilities, sessions that run prepared operations, rows read
 * by position. Small and closed: nothing above it knows which transport a driver uses.
 *
 * <p>Not here: models, plans, and anything that one vendor alone has.
 */
@NullMarked
package dev.weir.core.driver;

import org.jspecify.annotations.NullMarked;
