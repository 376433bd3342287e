package dev.weir.driver.dynamodb.change;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.TableId;

/**
 * The table of the guards of one table's unique values. An item of it has the hash as its key, the name of the index, and the
 * primary key of the row that owns the values.
 */
public record GuardTable(TableId id) {
    /** What its name ends with. Hardly any model's table has a name like that. */
    public static final String SUFFIX = ".unique";

    /** Returns the one that belongs to a table of rows. */
    public static GuardTable of(TableId rows) {
        return new GuardTable(new TableId(rows.name() + SUFFIX));
    }

    /** Returns the key, whose values are bytes. */
    public ColumnId hash() {
        return new ColumnId(id, "hash");
    }

    ColumnId index() {
        return new ColumnId(id, "index");
    }

    /** Returns the attribute with the row's primary key, a map by name. */
    ColumnId owner() {
        return new ColumnId(id, "owner");
    }
}
