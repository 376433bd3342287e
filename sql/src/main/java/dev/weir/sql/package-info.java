/**
 * What SQL is once it is written, and what it is written with: text with its bindings, the writer that collects both,
 * and the forms in which arguments are bound.
 *
 * <p>Not here: how a statement becomes text ({@link dev.weir.sql.clause.SqlSerializer} is the entry), which statements a
 * database can run (that is its capability) and sending anything.
 */
@NullMarked
package dev.weir.sql;

import org.jspecify.annotations.NullMarked;
