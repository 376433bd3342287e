package dev.weir.driver.sqlite;

import dev.weir.core.schema.db.NameLimit;
import dev.weir.core.schema.db.Table;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.sql.BoundSql;
import dev.weir.sql.clause.SqlSerializer;
import dev.weir.sql.ddl.TableWriter;
import dev.weir.sql.dialect.SqliteDialect;
import java.util.List;
import java.util.stream.Stream;

/** Writes what operations carry as SQL. The driver's one seam to the {@code sql} module. */
interface SqlRenderer {
    BoundSql statement(TableStatement statement);

    /** Returns the statements that create a table, in order. */
    List<String> createTable(Table table);

    /** Returns the statements that drop a table, in order. */
    List<String> dropTable(Table table);

    /** Returns the renderer of SQLite's dialect. */
    static SqlRenderer sqlite() {
        SqliteDialect dialect = new SqliteDialect();
        NameLimit names = new NameLimit(SqliteCapability.SQLITE.limits().identifierBytes());
        return new Dialected(new SqlSerializer(dialect), new TableWriter(dialect, names));
    }

    /** Writes in one dialect. */
    record Dialected(SqlSerializer statements, TableWriter tables) implements SqlRenderer {
        @Override
        public BoundSql statement(TableStatement statement) {
            return statements.serialize(statement);
        }

        @Override
        public List<String> createTable(Table table) {
            return tables.createTable(table);
        }

        /**
         * Rows of a table that is dropped later may point to this one, where tables refer to each other; what is then left
         * without its target is refused at the end of the transaction
         * (<a href="https://www.sqlite.org/pragma.html#pragma_defer_foreign_keys">defer_foreign_keys</a>), which also ends
         * the setting.
         */
        @Override
        public List<String> dropTable(Table table) {
            return Stream.concat(Stream.of("PRAGMA defer_foreign_keys = ON"), tables.dropTable(table).stream())
                    .toList();
        }
    }
}
