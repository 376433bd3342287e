/**
 * The application schema: models, fields, keys, indexes and relations as the user's records declare them, and the names
 * by which statements refer to them.
 *
 * <p>Not here: tables and columns ({@code core.schema.db}), how the two meet ({@code core.schema.mapping}).
 */
@NullMarked
package dev.weir.core.schema.app;

import org.jspecify.annotations.NullMarked;
