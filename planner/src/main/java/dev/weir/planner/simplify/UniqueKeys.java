package dev.weir.planner.simplify;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.schema.db.TableIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sets of columns by which tables tell their rows apart: primary keys and unique indexes. */
final class UniqueKeys {
    private final Map<TableId, List<List<ColumnId>>> byTable = new LinkedHashMap<>();

    private UniqueKeys() {}

    static UniqueKeys of(DbSchema schema) {
        UniqueKeys keys = new UniqueKeys();
        for (Table table : schema.tables()) {
            List<List<ColumnId>> sets = new ArrayList<>();
            if (!table.primaryKey().isEmpty()) {
                sets.add(table.primaryKey());
            }
            table.indexes().stream()
                    .filter(TableIndex::unique)
                    .map(TableIndex::columns)
                    .forEach(sets::add);
            keys.byTable.put(table.id(), sets);
        }
        return keys;
    }

    /**
     * Returns whether no two rows of a table agree in all of these columns. A unique index lets NULLs repeat, so the
     * columns must be ones that exclude NULL, or that are known not to be NULL in the rows looked at.
     */
    boolean areDistinct(TableId table, Set<ColumnId> columns) {
        return byTable.getOrDefault(table, List.of()).stream().anyMatch(columns::containsAll);
    }
}
