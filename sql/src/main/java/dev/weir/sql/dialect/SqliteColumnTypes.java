package dev.weir.sql.dialect;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.db.StorageType.Plain;
import dev.weir.core.value.EnumType;
import java.util.List;

/**
 * Columns of <a href="https://www.sqlite.org/stricttables.html">strict tables</a>, which hold values of their type and
 * no others. A strict table knows five types; every storage is one of them.
 */
enum SqliteColumnTypes implements ColumnTypes {
    INSTANCE;

    private static final String INTEGER = "INTEGER";

    @Override
    public String of(StorageType storage, boolean keyed) {
        return of(storage);
    }

    private static String of(StorageType storage) {
        return storage instanceof Plain plain ? of(plain) : "TEXT";
    }

    private static String of(Plain storage) {
        return switch (storage) {
            case BOOLEAN, INT8, INT16, INT32, INT64 -> INTEGER;
            case FLOAT32, FLOAT64 -> "REAL";
            case NUMERIC, TEXT, INSTANT, DATE, TIME, DATE_TIME -> "TEXT";
            case BLOB, UUID -> "BLOB";
        };
    }

    // only INTEGER PRIMARY KEY counts, and only with AUTOINCREMENT is no number used twice:
    // https://www.sqlite.org/autoinc.html
    @Override
    public String counted(StorageType storage) {
        if (!of(storage).equals(INTEGER)) {
            throw new InternalException(
                    SqliteColumnTypes.class, "a key counted up as " + storage + ", which IncrementIsSoleKey refuses");
        }
        return "INTEGER PRIMARY KEY AUTOINCREMENT";
    }

    @Override
    public boolean refusesOthers(StorageType storage) {
        return storage instanceof Plain plain && refusesOthers(plain);
    }

    private static boolean refusesOthers(Plain storage) {
        return switch (storage) {
            case BOOLEAN, INT8, INT16, INT32 -> false;
            case INT64, FLOAT32, FLOAT64, NUMERIC, TEXT, BLOB, UUID, INSTANT, DATE, TIME, DATE_TIME -> true;
        };
    }

    @Override
    public String tableOptions() {
        return " STRICT";
    }

    @Override
    public String indexed(boolean nullable) {
        return "";
    }

    @Override
    public boolean indexesInTable() {
        return false;
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
