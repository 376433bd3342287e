/**
 * What users are told: the kind of each error, what it speaks of, and that a refused statement sends and changes nothing.
 *
 * <p>Not here: errors of connections and transactions.
 */
@NullMarked
package dev.weir.it.error;

import org.jspecify.annotations.NullMarked;
