/**
 * What applications hold: the database and its transactions, the relation handles inside records, and the definition of
 * a model that generated code implements.
 *
 * <p>Not here: the building of statements ({@code dev.weir.query}) and any execution, which is found when a database is
 * built.
 */
@NullMarked
package dev.weir;

import org.jspecify.annotations.NullMarked;
