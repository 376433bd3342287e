package dev.weir.core.schema.db;

import dev.weir.core.value.Type;

/**
 * The two sides of a column: the type of the values that are read from it and written to it, and what the database
 * stores.
 */
public record ColumnType(Type type, StorageType storage) {}
