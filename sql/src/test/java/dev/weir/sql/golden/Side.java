package dev.weir.sql.golden;

import dev.weir.core.driver.StorageTypes;
import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.value.ScalarType;
import dev.weir.sql.BoundRows;
import dev.weir.sql.BoundSql;
import dev.weir.sql.clause.SqlSerializer;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.dialect.H2Dialect;
import dev.weir.sql.dialect.MariaDbDialect;
import dev.weir.sql.dialect.MySqlDialect;
import dev.weir.sql.dialect.PostgresDialect;
import dev.weir.sql.dialect.SqliteDialect;
import dev.weir.sql.testing.Restorer;
import dev.weir.sql.testing.Types;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * A dialect whose texts stand beside those of the others in goldens.
 *
 * @param restorer gives statements the storage that the database has for each type
 */
record Side(String name, Dialect dialect, Restorer restorer) {
    private static final StorageTypes MYSQL =
            new StorageTypes(EnumSet.complementOf(EnumSet.of(ScalarType.UUID)), true, 6);

    static final List<Side> ALL = List.of(
            new Side("sqlite", new SqliteDialect(), new Restorer(Types.SQLITE)),
            new Side(
                    "postgres",
                    new PostgresDialect(),
                    new Restorer(new StorageTypes(EnumSet.allOf(ScalarType.class), true, 6))),
            new Side("h2", new H2Dialect(), new Restorer(new StorageTypes(EnumSet.allOf(ScalarType.class), false, 9))),
            new Side("mysql", new MySqlDialect(), new Restorer(MYSQL)),
            new Side("mariadb", new MariaDbDialect(), new Restorer(MYSQL)));

    /** Returns the text of a statement, or why there is none. */
    BoundSql text(TableStatement statement) {
        return textOrRefusal(
                () -> new SqlSerializer(dialect).serialize((TableStatement) restorer.restore((Record) statement)));
    }

    /** Returns the text of an insert of many rows with the bindings of its first row, or why there is none. */
    BoundSql textOfRows(Insert insert, int rows) {
        return textOrRefusal(() -> {
            BoundRows all = new SqlSerializer(dialect).serializeAll(restorer.restore(insert), rows);
            return new BoundSql(all.text(), all.bindings());
        });
    }

    private static BoundSql textOrRefusal(Supplier<BoundSql> text) {
        try {
            return text.get();
        } catch (InternalException refused) {
            return new BoundSql("refused: " + refused.getMessage(), List.of());
        }
    }
}
