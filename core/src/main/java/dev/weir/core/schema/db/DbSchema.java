package dev.weir.core.schema.db;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of one database handle, ordered so that, cycles aside, a table comes after those its foreign keys point to.
 */
public final class DbSchema {
    private final Map<TableId, Table> tables;

    private DbSchema(Map<TableId, Table> tables) {
        this.tables = Collections.unmodifiableMap(tables);
    }

    /**
     * Returns a schema of these tables in this order.
     *
     * @throws IllegalArgumentException if two tables have one name
     */
    public static DbSchema of(List<Table> tables) {
        Map<TableId, Table> byId = new LinkedHashMap<>();
        for (Table table : tables) {
            if (byId.put(table.id(), table) != null) {
                throw new IllegalArgumentException("table " + table.id() + " twice");
            }
        }
        return new DbSchema(byId);
    }

    /** Returns the tables in order of creation. */
    public Collection<Table> tables() {
        return tables.values();
    }

    /**
     * Returns the foreign keys that point to a later table, by the tables that have such, in order: those that close a
     * circle. A key to its own table is not among them.
     */
    public Map<Table, List<ForeignKey>> forwardKeys() {
        Map<Table, List<ForeignKey>> forward = new LinkedHashMap<>();
        Set<TableId> later = new HashSet<>(tables.keySet());
        for (Table table : tables.values()) {
            later.remove(table.id());
            List<ForeignKey> keys = table.foreignKeys().stream()
                    .filter(key -> later.contains(key.target()))
                    .toList();
            if (!keys.isEmpty()) {
                forward.put(table, keys);
            }
        }
        return Collections.unmodifiableMap(forward);
    }

    /**
     * Returns a table.
     *
     * @throws IllegalArgumentException if the schema has no such table
     */
    public Table table(TableId id) {
        Table table = tables.get(id);
        if (table == null) {
            throw new IllegalArgumentException("no table " + id + " in this schema");
        }
        return table;
    }

    /**
     * Returns a column.
     *
     * @throws IllegalArgumentException if the schema has no such column
     */
    public Column column(ColumnId id) {
        return table(id.table())
                .column(id)
                .orElseThrow(() -> new IllegalArgumentException("no column " + id + " in this schema"));
    }
}
