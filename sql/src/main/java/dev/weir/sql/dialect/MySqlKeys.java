package dev.weir.sql.dialect;

import dev.weir.core.schema.db.ColumnType;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.db.StorageType.Plain;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A set of keys as rows, which MySQL and MariaDB make of a JSON array
 * (<a href="https://dev.mysql.com/doc/refman/8.0/en/json-table-functions.html">JSON_TABLE</a>). What does not fit its
 * column would silently become NULL, so texts have room for any length.
 *
 * @param collation under which texts are compared
 */
record MySqlKeys(String collation) {

    /** Returns a select of the keys, one column for each part, in parentheses. */
    String select(List<ColumnType> parts) {
        String values = IntStream.range(0, parts.size())
                .mapToObj(part -> value("k.c" + part, parts.get(part).storage()))
                .collect(Collectors.joining(", "));
        String columns = IntStream.range(0, parts.size())
                .mapToObj(part -> "c" + part + " " + type(parts.get(part).storage()) + " PATH '$"
                        + (parts.size() == 1 ? "" : "[" + part + "]") + "'")
                .collect(Collectors.joining(", "));
        return "(SELECT " + values + " FROM JSON_TABLE({keys}, '$[*]' COLUMNS (" + columns + ")) AS k)";
    }

    private String type(StorageType storage) {
        String text = "LONGTEXT CHARACTER SET utf8mb4 COLLATE " + collation;
        if (!(storage instanceof Plain plain)) {
            return text;
        }
        return switch (plain) {
            case BOOLEAN, INT8 -> "TINYINT";
            case INT16 -> "SMALLINT";
            case INT32 -> "INT";
            case INT64 -> "BIGINT";
            case FLOAT32, FLOAT64 -> "DOUBLE";
            case NUMERIC -> "DECIMAL(65,30)";
            case TEXT, BLOB -> text;
            case UUID, INSTANT, DATE, TIME, DATE_TIME -> "VARCHAR(40)";
        };
    }

    /**
     * No column stands alone: MySQL would look NULLs up in an index that it makes of the keys, and has ended with signal 11
     * (8.0.31) when it then read all keys, in {@code AlternativeIterator}.
     */
    private static String value(String column, StorageType storage) {
        String bare = "COALESCE(" + column + ")";
        if (!(storage instanceof Plain plain)) {
            return bare;
        }
        return switch (plain) {
            case BOOLEAN, INT8, INT16, INT32, INT64, FLOAT32, FLOAT64, NUMERIC, TEXT -> bare;
            case BLOB, UUID -> "UNHEX(" + column + ")";
            case INSTANT, DATE_TIME ->
                "CAST(LEFT(" + column + ", " + MySqlLiterals.DATE_TIME_LENGTH + ") AS DATETIME(6))";
            case DATE -> "CAST(" + column + " AS DATE)";
            case TIME -> "CAST(LEFT(" + column + ", " + MySqlLiterals.TIME_LENGTH + ") AS TIME(6))";
        };
    }
}
