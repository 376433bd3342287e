package dev.weir.driver.r2dbc;

/** What kind of trouble a database reports. */
public enum Problem {
    UNIQUE,
    FOREIGN_KEY,
    NOT_NULL,
    CHECK,
    VALUE,
    SERIALIZATION,
    DEADLOCK,
    TIMEOUT,
    CONNECTION,
    /** The transaction can only be rolled back. */
    ENDED,
    OTHER
}
