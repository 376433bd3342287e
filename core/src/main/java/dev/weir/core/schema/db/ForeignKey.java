package dev.weir.core.schema.db;

import java.util.List;

/**
 * A promise that the columns, where none of them is NULL, repeat the target columns of an existing row.
 *
 * @param columns in the order of {@code targetColumns}
 * @param onDelete what the database does to a row when the target row is deleted
 */
public record ForeignKey(
        String name, List<ColumnId> columns, TableId target, List<ColumnId> targetColumns, Action onDelete) {
    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** Creates a key that lets no target row be deleted. */
    public ForeignKey(String name, List<ColumnId> columns, TableId target, List<ColumnId> targetColumns) {
        this(name, columns, target, targetColumns, Action.NONE);
    }

    /** What a database does to a row when its target row is deleted. */
    public enum Action {
        /** Nothing: the target row cannot be deleted. */
        NONE,
        /** Deletes it too. */
        CASCADE,
        /** Makes all columns of the key NULL. */
        SET_NULL
    }
}
