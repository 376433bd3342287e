package dev.weir.core.schema.db;

import java.util.List;

/**
 * A promise that the columns, where none of them is NULL, repeat the target columns of an existing row.
 *
 * @param columns in the order of {@code targetColumns}
 */
public record ForeignKey(String name, List<ColumnId> columns, TableId target, List<ColumnId> targetColumns) {
    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }
}
