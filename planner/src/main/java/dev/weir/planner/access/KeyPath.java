package dev.weir.planner.access;

import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way into a table.
 *
 * @param index the index; without one, the primary key
 * @param key the column that says which partition a row is in, and the one that orders it there, if there is one
 */
record KeyPath(Optional<String> index, List<Column> key) {
    /** How many columns a way in has: a partition and a place in it. */
    static final int MOST = 2;

    KeyPath {
        key = List.copyOf(key);
    }

    /** Returns the ways into a table, the primary key first, then the indexes in order. */
    static List<KeyPath> into(Table table) {
        List<KeyPath> paths = new ArrayList<>();
        paths.add(primary(table));
        for (TableIndex index : table.indexes()) {
            paths.add(new KeyPath(Optional.of(index.name()), columns(table, index.columns())));
        }
        return paths;
    }

    static KeyPath primary(Table table) {
        return new KeyPath(Optional.empty(), columns(table, table.primaryKey()));
    }

    private static List<Column> columns(Table table, List<ColumnId> ids) {
        return ids.stream()
                .limit(MOST)
                .map(id -> table.column(id).orElseThrow())
                .toList();
    }

    /** Returns what this way is called in plans. */
    String label() {
        return index.map(name -> "index " + name).orElse("the primary key");
    }

    boolean isPrimary() {
        return index.isEmpty();
    }

    Column partition() {
        return key.get(0);
    }

    Optional<Column> sort() {
        return key.size() < MOST ? Optional.empty() : Optional.of(key.get(1));
    }

    /** Returns whether there may be rows that are not to be reached this way, for what has no place is in no index. */
    boolean leavesOut() {
        return sort().filter(Column::nullable).isPresent();
    }

    boolean has(ColumnId column) {
        return key.stream().anyMatch(part -> part.id().equals(column));
    }
}
