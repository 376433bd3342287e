/**
 * Classes that each break one rule of the house, so that the rules are seen to fail.
 *
 * <p>Not here: anything that is used.
 */
@NullMarked
package dev.weir.sql.planted;

import org.jspecify.annotations.NullMarked;
