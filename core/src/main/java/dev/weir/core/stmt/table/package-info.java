/**
 * Statements over tables: what lowering produces, drivers are given and the SQL serializer writes. Like those over
 * models they are shapes without values; a value is a {@link dev.weir.core.stmt.table.ColumnTerm.Param} that names the
 * slot it is taken from.
 *
 * <p>Not here: anything that speaks of models, fields or relations.
 */
@NullMarked
package dev.weir.core.stmt.table;

import org.jspecify.annotations.NullMarked;
