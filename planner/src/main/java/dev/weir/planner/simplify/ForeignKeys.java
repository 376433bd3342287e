package dev.weir.planner.simplify;

import dev.weir.core.schema.db.DbSchema;
import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The foreign keys that a database enforces, which is what subqueries over a link are lifted by. A schema for a database
 * without foreign keys declares none, and then nothing is lifted.
 *
 * <p>What is concluded from one holds whenever its rows are whole: not while a deferred key is broken inside a
 * transaction, and not over rows that were there before the key.
 */
final class ForeignKeys {
    private final Map<TableId, List<ForeignKey>> byTable = new LinkedHashMap<>();

    private ForeignKeys() {}

    static ForeignKeys of(DbSchema schema) {
        ForeignKeys keys = new ForeignKeys();
        for (Table table : schema.tables()) {
            keys.byTable.put(table.id(), table.foreignKeys());
        }
        return keys;
    }

    /** Returns the foreign keys of a table, in the order of its declaration; none for a table that is not known. */
    List<ForeignKey> of(TableId table) {
        return byTable.getOrDefault(table, List.of());
    }
}
