package dev.weir.core.stmt.table;

/**
 * The name by which one occurrence of a table is known inside a statement, unique within the whole statement.
 */
public record Alias(String name) {
    @Override
    public String toString() {
        return name;
    }
}
