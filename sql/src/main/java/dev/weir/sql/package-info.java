/**
 * From a statement over tables to SQL: the serializer, and the text and bindings it yields.
 *
 * <p>Not here: which statements a database can run (that is its capability) and sending anything.
 */
@NullMarked
package dev.weir.sql;

import org.jspecify.annotations.NullMarked;
