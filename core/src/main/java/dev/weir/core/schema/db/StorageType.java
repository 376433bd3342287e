package dev.weir.core.schema.db;

import dev.weir.core.value.EnumType;

/**
 * What a column is made of in the database. Named for the meaning; how a database spells it is its dialect's business.
 */
public sealed interface StorageType {

    /** Storage without parameters. */
    enum Plain implements StorageType {
        BOOLEAN,
        INT8,
        INT16,
        INT32,
        INT64,
        FLOAT32,
        FLOAT64,
        /** A decimal number that keeps every digit. */
        NUMERIC,
        TEXT,
        BLOB,
        UUID,
        /** A point in time. */
        INSTANT,
        DATE,
        TIME,
        DATE_TIME
    }

    /** One of a closed set of labels, which the database enforces. */
    record Labels(EnumType type) implements StorageType {}
}
