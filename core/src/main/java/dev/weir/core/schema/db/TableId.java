package dev.weir.core.schema.db;

/**
 * Identifies a table by its name, exactly as the database knows it.
 */
public record TableId(String name) {
    public TableId {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a table needs a name");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
