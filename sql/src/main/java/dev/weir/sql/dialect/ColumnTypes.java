package dev.weir.sql.dialect;

import dev.weir.core.schema.db.StorageType;

/** How one database declares columns. */
public interface ColumnTypes {

    /** Returns the type of a column. */
    String of(StorageType storage);

    /** Returns the type of a column that is the whole primary key and counted up by the database, key and all. */
    String counted(StorageType storage);

    /**
     * Returns whether a column of that type refuses by itself what the storage does not hold: a number out of range, a
     * label that is not among the others. If not, the table checks it.
     */
    boolean refusesOthers(StorageType storage);

    /** Returns what follows the parentheses of a table; empty or beginning with a space. */
    String tableOptions();
}
