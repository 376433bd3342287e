package dev.weir.core.schema.db;

import java.util.List;

/**
 * An index of a table.
 *
 * @param columns most significant first
 */
public record TableIndex(String name, List<ColumnId> columns, boolean unique) {
    public TableIndex {
        columns = List.copyOf(columns);
    }
}
