package dev.weir.sql.testing;

import dev.weir.core.schema.db.NameLimit;
import dev.weir.sql.ddl.TableWriter;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.dialect.SqliteDialect;

/** Writers of tables whose names may be of any length. */
public final class Tables {
    public static final TableWriter SQLITE = in(new SqliteDialect());

    private Tables() {}

    public static TableWriter in(Dialect dialect) {
        return new TableWriter(dialect, new NameLimit(Integer.MAX_VALUE));
    }
}
