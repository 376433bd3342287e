package dev.weir.driver.sqlite;

/**
 * How often SQLite waits for the disk, as
 * <a href="https://www.sqlite.org/pragma.html#pragma_synchronous">PRAGMA synchronous</a> tells.
 */
public enum Synchronous {
    /** Never: a loss of power may leave the file broken. */
    OFF,
    /**
     * At checkpoints: a loss of power may undo the last transactions, and leaves the file whole. The file is in
     * write-ahead logging mode, where this is enough.
     */
    NORMAL,
    /** At each commit as well: what was committed stays. */
    FULL,
    /** Like {@link #FULL}; differs from it only where the file is not in write-ahead logging mode. */
    EXTRA
}
