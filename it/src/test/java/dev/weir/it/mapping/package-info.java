/**
 * What annotations make of tables: keys, indexes, names, and values that are made.
 *
 * <p>Not here: the links of relations.
 */
@NullMarked
package dev.weir.it.mapping;

import org.jspecify.annotations.NullMarked;
