package dev.weir.sql.dialect;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.db.StorageType.Plain;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ValueOrder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Columns of MySQL and MariaDB, under a collation that compares text by code point, blanks at its end included. Text and
 * bytes that are part of an index are bounded, for an index holds 3072 bytes
 * (<a href="https://dev.mysql.com/doc/refman/8.0/en/innodb-limits.html">limits</a>).
 *
 * <p>A truth value is a number, of which all but 0 are true. A 32-bit floating-point number is kept in 64 bits: the server
 * sends six digits of a FLOAT. Labels are declared in the order of their text, which is then that of an ENUM.
 *
 * @param collation of every column of text
 */
record MySqlColumnTypes(String collation) implements ColumnTypes {

    @Override
    public String of(StorageType storage, boolean keyed) {
        return storage instanceof Plain plain ? of(plain, keyed) : labels(((StorageType.Labels) storage).type());
    }

    private static String of(Plain storage, boolean keyed) {
        return switch (storage) {
            case BOOLEAN -> "TINYINT(1)";
            case INT8 -> "TINYINT";
            case INT16 -> "SMALLINT";
            case INT32 -> "INT";
            case INT64 -> "BIGINT";
            case FLOAT32, FLOAT64 -> "DOUBLE";
            case NUMERIC -> "DECIMAL(65,30)";
            case TEXT -> keyed ? "VARCHAR(255)" : "LONGTEXT";
            case BLOB -> keyed ? "VARBINARY(255)" : "LONGBLOB";
            case UUID -> "BINARY(16)";
            case INSTANT, DATE_TIME -> "DATETIME(6)";
            case DATE -> "DATE";
            case TIME -> "TIME(6)";
        };
    }

    private static String labels(EnumType type) {
        return type.labels().stream()
                .sorted(ValueOrder::compareText)
                .map(MySqlLiterals::quoted)
                .collect(Collectors.joining(", ", "ENUM(", ")"));
    }

    @Override
    public String counted(StorageType storage) {
        if (storage != Plain.INT16 && storage != Plain.INT32 && storage != Plain.INT64) {
            throw new InternalException(
                    MySqlColumnTypes.class, "a key counted up as " + storage + ", which IncrementIsSoleKey refuses");
        }
        return of(storage, true) + " AUTO_INCREMENT PRIMARY KEY";
    }

    @Override
    public boolean refusesOthers(StorageType storage) {
        return true;
    }

    @Override
    public String tableOptions() {
        return " DEFAULT CHARACTER SET utf8mb4 COLLATE " + collation;
    }

    @Override
    public String indexed(boolean nullable) {
        return "";
    }

    /** MySQL has no CREATE INDEX IF NOT EXISTS. */
    @Override
    public boolean indexesInTable() {
        return true;
    }

    @Override
    public List<String> create(EnumType labels) {
        return List.of();
    }

    @Override
    public List<String> drop(EnumType labels) {
        return List.of();
    }
}
