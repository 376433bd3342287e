package dev.weir.core.driver;

/** The isolation levels of the SQL standard, weakest first. A database may give more than was asked for. */
public enum Isolation {
    READ_UNCOMMITTED,
    READ_COMMITTED,
    REPEATABLE_READ,
    SERIALIZABLE
}
