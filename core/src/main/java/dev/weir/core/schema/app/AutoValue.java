package dev.weir.core.schema.app;

/** Who makes the value of a field that the caller of a create may leave out. */
public enum AutoValue {
    /** The client, a UUID of version 7: ordered by time, so that new keys land at the end of an index. */
    UUID_V7,
    /** The client, a UUID of version 4: random. */
    UUID_V4,
    /** The database, the next integer of the table; known only after the insert. */
    INCREMENT
}
