package dev.weir.sql.dialect;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.table.Insert;
import java.util.List;

/**
 * MySQL, from 8.0.31 on; a connection must be given what {@link MySqlFamily} says.
 *
 * <p>Nothing gives back columns. An insert that asks for the one column it leaves to the database is written without
 * them: the driver has the server's answer to it, the key that was counted up.
 */
public final class MySqlDialect extends MySqlFamily {

    public MySqlDialect() {
        super("utf8mb4_0900_bin");
    }

    @Override
    public Template returning(Insert insert) {
        List<ColumnId> columns = insert.returning();
        if (columns.size() != 1 || insert.columns().contains(columns.get(0))) {
            throw new InternalException(
                    MySqlDialect.class, "an insert that gives back more than its key, for which it has no RETURNING");
        }
        return new Template("{write}");
    }

    /** A derived table that reads the table is made first, and then no hindrance. */
    @Override
    public boolean readsWhatItWrites() {
        return false;
    }

    @Override
    public ForeignKeyForm foreignKeys() {
        return MySqlForeignKeys.INSTANCE;
    }
}
