/**
 * What an include loads, into which handle, in which order, and with how many statements.
 *
 * <p>Not here: conditions on related rows, which load nothing.
 */
@NullMarked
package dev.weir.it.relation.include;

import org.jspecify.annotations.NullMarked;
