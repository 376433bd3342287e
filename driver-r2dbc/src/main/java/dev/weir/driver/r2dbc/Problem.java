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
    /** A lock was not to be had in time: {@link Link#rollsBackOnLockTimeout} says what becomes of the transaction. */
    LOCK_TIMEOUT,
    CONNECTION,
    /** The statement was larger than the server takes, which has closed the connection. */
    TOO_LARGE,
    /** The transaction can only be rolled back. */
    ENDED,
    OTHER
}
