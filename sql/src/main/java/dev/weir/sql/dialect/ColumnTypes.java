package dev.weir.sql.dialect;

import dev.weir.core.schema.db.StorageType;
import dev.weir.core.value.EnumType;
import java.util.List;

/** How one database declares columns. */
public interface ColumnTypes {

    /**
     * Returns the type of a column.
     *
     * @param keyed whether the column is part of a key, a foreign key or an index, for which a database may want its
     *     length bounded
     */
    String of(StorageType storage, boolean keyed);

    /** Returns the type of a column that is the whole primary key and counted up by the database, key and all. */
    String counted(StorageType storage);

    /**
     * Returns whether a column of that type refuses by itself what the storage does not hold: a number out of range, a
     * label that is not among the others. If not, the table checks it.
     */
    boolean refusesOthers(StorageType storage);

    /** Returns what follows the parentheses of a table; empty or beginning with a space. */
    String tableOptions();

    /**
     * Returns what follows a column in an index, so that the index serves an order in which NULL is the least; empty or
     * beginning with a space.
     */
    String indexed(boolean nullable);

    /** Returns whether the indexes of a table stand inside its definition, because nothing else makes them only once. */
    boolean indexesInTable();

    /** Returns the statements, to be run before a table is created, that make the type of labels if it is not there. */
    List<String> create(EnumType labels);

    /** Returns the statements, to be run after a table is dropped, that drop the type of labels if nothing uses it. */
    List<String> drop(EnumType labels);
}
