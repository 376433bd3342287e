package dev.weir.sql.dialect;

import dev.weir.core.schema.db.ForeignKey;
import dev.weir.core.schema.db.TableId;
import java.util.List;

/** How one database adds foreign keys to a table that is there, and drops them without it. */
public interface ForeignKeyForm {

    /** Returns the statements that add a key, if the table has none of its name. */
    List<String> add(TableId table, ForeignKey key);

    /** Returns the statements that drop a key, if the table is there and has it. */
    List<String> drop(TableId table, ForeignKey key);
}
