package dev.weir.core.schema.db;

/** Identifies a column by its table and its name, exactly as the database knows it. */
public record ColumnId(TableId table, String name) {
    public ColumnId {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a column of " + table + " needs a name");
        }
    }

    @Override
    public String toString() {
        return table + "." + name;
    }
}
