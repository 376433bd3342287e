package dev.weir.core.schema.db;

/**
 * A column of a table.
 *
 * @param autoIncrement whether the database makes the value when an insert leaves it out
 */
public record Column(ColumnId id, ColumnType type, boolean nullable, boolean autoIncrement) {}
