/**
 * The database schema: tables, columns, indexes and foreign keys as one database stores them.
 *
 * <p>Not here: how a table is written as DDL (the {@code sql} module) and which storage a database has for a type
 * ({@code core.driver}).
 */
@NullMarked
package dev.weir.core.schema.db;

import org.jspecify.annotations.NullMarked;
