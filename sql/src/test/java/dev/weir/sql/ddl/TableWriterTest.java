package dev.weir.sql.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.NameLimit;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.db.StorageType.Plain;
import dev.weir.core.schema.db.Table;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.schema.db.TableIndex;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.ScalarType;
import dev.weir.sql.BoundSql;
import dev.weir.sql.dialect.SqliteDialect;
import dev.weir.sql.testing.EveryType;
import dev.weir.sql.testing.Shop;
import dev.weir.sql.testing.Sqlite;
import dev.weir.sql.testing.Tables;
import dev.weir.sql.testing.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TableWriterTest {
    private static final TableId ID = new TableId("things");
    private static final TableWriter WRITER = Tables.SQLITE;

    @ParameterizedTest
    @CsvSource({
        "bool_a, -1, samples_bool_a_boolean",
        "bool_a, 2, samples_bool_a_boolean",
        "int8_a, -129, samples_int8_a_range",
        "int8_a, 128, samples_int8_a_range",
        "int16_a, 32768, samples_int16_a_range",
        "int32_a, 2147483648, samples_int32_a_range",
        "int32_b, -2147483649, samples_int32_b_range",
        "label_a, 'OPEN', samples_label_a_labels",
        "label_b, '', samples_label_b_labels",
    })
    void checksWhatATypeDoesNotRefuse(String column, String value, String check) {
        try (Sqlite sqlite = Sqlite.with(EveryType.TABLE)) {
            assertThatExceptionOfType(Sqlite.SqlFailure.class)
                    .isThrownBy(() -> sqlite.execute("INSERT INTO samples (" + column + ") VALUES ('" + value + "')"))
                    .withMessageContaining("CHECK constraint failed: " + check);
        }
    }

    @ParameterizedTest
    @CsvSource({"bool_a, 0", "bool_a, 1", "int8_a, -128", "int8_a, 127", "int32_a, 2147483647", "label_a, open"})
    void letsPassWhatIsInRangeAndNull(String column, String value) {
        try (Sqlite sqlite = Sqlite.with(EveryType.TABLE)) {
            assertThatNoException().isThrownBy(() -> {
                sqlite.execute("INSERT INTO samples (" + column + ") VALUES ('" + value + "')");
                sqlite.execute("INSERT INTO samples (" + column + ") VALUES (NULL)");
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"int64_a, 1.5", "float64_a, 'x'", "text_a, X'00'", "uuid_a, 'x'", "decimal_a, X'00'", "bool_a, 'x'"
            })
    void refusesValuesOfAnotherStorage(String column, String value) {
        try (Sqlite sqlite = Sqlite.with(EveryType.TABLE)) {
            assertThatExceptionOfType(Sqlite.SqlFailure.class)
                    .isThrownBy(() -> sqlite.execute("INSERT INTO samples (" + column + ") VALUES (" + value + ")"))
                    .withMessageContaining("SQLITE_CONSTRAINT_DATATYPE");
        }
    }

    @ParameterizedTest
    @EnumSource(Plain.class)
    void hasATypeForEveryStorage(Plain storage) {
        ScalarType type = storage == Plain.BOOLEAN ? ScalarType.BOOL : ScalarType.INT64;
        runs(table(List.of(column("a", new ColumnType(type, storage), false)), List.of()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Plain.class,
            names = {"BOOLEAN", "INT8", "INT64"})
    void checksATruthValueWhateverItIsStoredIn(Plain storage) {
        Table table = table(List.of(column("a", new ColumnType(ScalarType.BOOL, storage), false)), List.of());

        assertThat(WRITER.createTable(table).get(0))
                .contains("CONSTRAINT \"things_a_boolean\" CHECK (\"a\" IN (0, 1))");
    }

    @Test
    void hasATypeForLabels() {
        runs(table(
                List.of(column("a", new ColumnType(Types.STATUS, new StorageType.Labels(Types.STATUS)), false)),
                List.of()));
    }

    @Test
    void createsWhatIsNotThere() {
        try (Sqlite sqlite = Sqlite.with(Shop.USERS, Shop.ORDERS)) {
            WRITER.createTable(Shop.USERS).forEach(sqlite::execute);
            WRITER.createTable(Shop.ORDERS).forEach(sqlite::execute);
            WRITER.dropTable(Shop.ORDERS).forEach(sqlite::execute);
            WRITER.dropTable(Shop.ORDERS).forEach(sqlite::execute);

            assertThat(names(sqlite)).containsExactlyInAnyOrder("users", "index_users_by_email", "index_users_by_name");
        }
    }

    @Test
    void leavesOutOnlyIndexesOnExactlyThePrimaryKey() {
        ColumnId a = new ColumnId(ID, "a");
        ColumnId b = new ColumnId(ID, "b");
        List<TableIndex> indexes = List.of(
                new TableIndex("ab", List.of(a, b), true),
                new TableIndex("ab2", List.of(a, b), false),
                new TableIndex("ba", List.of(b, a), false),
                new TableIndex("a", List.of(a), false));
        Table table = new Table(
                ID,
                List.of(column("a", Types.INT64, false), column("b", Types.TEXT, false)),
                List.of(a, b),
                indexes,
                List.of());

        assertThat(WRITER.createTable(table))
                .containsExactly(
                        "CREATE TABLE IF NOT EXISTS \"things\" (\"a\" INTEGER NOT NULL, \"b\" TEXT NOT NULL,"
                                + " PRIMARY KEY (\"a\", \"b\")) STRICT",
                        "CREATE INDEX IF NOT EXISTS \"ba\" ON \"things\" (\"b\", \"a\")",
                        "CREATE INDEX IF NOT EXISTS \"a\" ON \"things\" (\"a\")");
    }

    @Test
    void enforcesKeysAndIndexes() {
        try (Sqlite sqlite = Sqlite.with(Shop.USERS, Shop.ORDERS)) {
            sqlite.execute("INSERT INTO users (id, name, email) VALUES (7, 'Ada', 'a@b')");
            fails(sqlite, "INSERT INTO users (name, email) VALUES ('Bob', 'a@b')", "users.email");
            fails(sqlite, "INSERT INTO users (name) VALUES ('Bob')", "users.email");
            fails(sqlite, "INSERT INTO orders VALUES (X'00', 8, 1, NULL, NULL, 'open', '')", "FOREIGNKEY");
            sqlite.execute("INSERT INTO orders VALUES (X'00', 7, 1, NULL, NULL, 'open', '')");
            fails(sqlite, "INSERT INTO orders VALUES (X'00', 7, 2, NULL, NULL, 'open', '')", "orders.id");
            fails(sqlite, "INSERT INTO orders VALUES (X'01', 7, 1, NULL, NULL, 'open', '')", "orders.number");
            fails(sqlite, "DELETE FROM users", "FOREIGNKEY");
        }
    }

    @Test
    void neverCountsANumberTwice() {
        try (Sqlite sqlite = Sqlite.with(Shop.USERS)) {
            sqlite.execute("INSERT INTO users (id, name, email) VALUES (7, 'Ada', 'a@b')");
            sqlite.execute("DELETE FROM users");
            sqlite.execute("INSERT INTO users (name, email) VALUES ('Ada', 'a@b')");

            assertThat(sqlite.run(new BoundSql("SELECT id FROM users", List.of()), Arguments.NONE))
                    .containsExactly(List.of(8));
        }
    }

    @Test
    void checksACountedKeyOfLessThan64Bits() {
        Table table = table(List.of(column("a", Types.INT32, true)), List.of(new ColumnId(ID, "a")));

        assertThat(WRITER.createTable(table).get(0)).contains("AUTOINCREMENT CONSTRAINT \"things_a_range\" CHECK");
        runs(table);
    }

    @Test
    void fitsTheNamesOfChecks() {
        Table table = table(
                List.of(column("a_long_name_a", Types.INT32, false), column("a_long_name_b", Types.INT32, false)),
                List.of());

        assertThat(new TableWriter(new SqliteDialect(), new NameLimit(20)).createTable(table))
                .singleElement()
                .asString()
                .containsPattern("CONSTRAINT \"things_a_lo_[0-9a-f]{8}\" CHECK \\(\"a_long_name_a\"")
                .containsPattern("CONSTRAINT \"things_a_lo_[0-9a-f]{8}\" CHECK \\(\"a_long_name_b\"")
                .satisfies(
                        text -> assertThat(text.split("things_a_lo_")[1]).isNotEqualTo(text.split("things_a_lo_")[2]));
        runs(table);
    }

    @Test
    void refusesToCountWhatIsNotTheKeyOrNoInteger() {
        for (Table table : List.of(
                table(List.of(column("a", Types.INT64, true)), List.of()),
                table(List.of(column("a", Types.TEXT, true)), List.of(new ColumnId(ID, "a"))))) {
            assertThatExceptionOfType(InternalException.class)
                    .isThrownBy(() -> WRITER.createTable(table))
                    .withMessageContaining("IncrementIsSoleKey");
        }
    }

    private static void runs(Table table) {
        try (Sqlite sqlite = Sqlite.with(table)) {
            assertThat(names(sqlite)).contains("things");
        }
    }

    private static void fails(Sqlite sqlite, String sql, String message) {
        assertThatExceptionOfType(Sqlite.SqlFailure.class)
                .isThrownBy(() -> sqlite.execute(sql))
                .withMessageContaining(message);
    }

    private static Set<String> names(Sqlite sqlite) {
        List<String> names = new ArrayList<>();
        sqlite.run(
                        new BoundSql("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'", List.of()),
                        Arguments.NONE)
                .forEach(row -> names.add((String) row.get(0)));
        return Set.copyOf(names);
    }

    private static Column column(String name, ColumnType type, boolean counted) {
        return new Column(new ColumnId(ID, name), type, false, counted);
    }

    private static Table table(List<Column> columns, List<ColumnId> key) {
        return new Table(ID, columns, key, List.of(), List.of());
    }
}
