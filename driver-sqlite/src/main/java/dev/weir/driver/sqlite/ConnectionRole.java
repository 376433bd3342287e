package dev.weir.driver.sqlite;

/** What a connection is for. */
enum ConnectionRole {
    WRITER("writer"),
    READER("reader"),
    /** Reads and writes: the only connection of a database in memory. */
    SHARED("shared");

    private final String label;

    ConnectionRole(String label) {
        this.label = label;
    }

    /** Returns the name that threads and errors show. */
    String label() {
        return label;
    }

    /** Returns whether SQLite is told to refuse writes on such a connection. */
    boolean readOnly() {
        return this == READER;
    }
}
