package dev.weir.core.schema.db;

import java.util.List;
import java.util.Optional;

/**
 * A table.
 *
 * @param columns in the order in which they are created
 * @param primaryKey the key's columns, most significant first
 */
public record Table(
        TableId id,
        List<Column> columns,
        List<ColumnId> primaryKey,
        List<TableIndex> indexes,
        List<ForeignKey> foreignKeys) {
    public Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** Returns the column of that id, if the table has it. */
    public Optional<Column> column(ColumnId column) {
        return columns.stream()
                .filter(candidate -> candidate.id().equals(column))
                .findFirst();
    }
}
