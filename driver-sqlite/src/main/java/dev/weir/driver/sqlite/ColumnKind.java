package dev.weir.driver.sqlite;

import dev.weir.core.schema.db.StorageType;
import dev.weir.core.schema.db.StorageType.Plain;

/** The four forms in which SQLite <a href="https://www.sqlite.org/datatype3.html">stores</a> what is not NULL. */
enum ColumnKind {
    INTEGER,
    REAL,
    TEXT,
    BLOB;

    /** Returns the form of a storage that this driver's capability gave out. */
    static ColumnKind of(StorageType storage) {
        return storage instanceof Plain plain ? ofPlain(plain) : TEXT;
    }

    private static ColumnKind ofPlain(Plain storage) {
        return switch (storage) {
            case INT8, INT16, INT32, INT64 -> INTEGER;
            case FLOAT32, FLOAT64 -> REAL;
            case TEXT -> TEXT;
            case BLOB -> BLOB;
            case BOOLEAN, NUMERIC, UUID, INSTANT, DATE, TIME, DATE_TIME -> throw SqliteErrors.noSuchStorage(storage);
        };
    }
}
