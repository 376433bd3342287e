/**
 * Tables as SQL: the statements that create and drop them.
 *
 * <p>Not here: what a database calls its column types ({@code sql.dialect}) and how a schema that exists is changed.
 */
@NullMarked
package dev.weir.sql.ddl;

import org.jspecify.annotations.NullMarked;
