package dev.weir.driver.sqlite;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where a database is.
 *
 * <table>
 *   <caption>Addresses</caption>
 *   <tr><td>{@code sqlite:app.db}, {@code sqlite:data/app.db}</td><td>a file, from the working directory</td></tr>
 *   <tr><td>{@code sqlite:/var/lib/app.db}</td><td>a file</td></tr>
 *   <tr><td>{@code sqlite::memory:}, {@code sqlite:}</td><td>a new database in memory, gone when the driver is
 *       closed</td></tr>
 *   <tr><td>{@code sqlite::memory:orders}</td><td>the database in memory of that name, shared by the drivers of this
 *       process and gone when the last of them is closed</td></tr>
 * </table>
 *
 * <p>Settings are options, never part of the address; an address with a question mark is refused.
 *
 * @param jdbcUrl the same address as the JDBC driver takes it
 * @param label a short name for threads
 */
record SqliteAddress(String jdbcUrl, boolean inMemory, String label) {
    static final String SCHEME = "sqlite:";
    static final String JDBC_SCHEME = "jdbc:sqlite:";

    private static final String MEMORY = ":memory:";

    /**
     * Reads an address.
     *
     * @throws dev.weir.core.error.InvalidConfigurationException if it is none of the above
     */
    static SqliteAddress parse(String url) {
        if (url.startsWith(JDBC_SCHEME)) {
            throw SqliteErrors.invalid("the address " + url + " is JDBC's; write " + url.substring("jdbc:".length()));
        }
        if (!url.startsWith(SCHEME)) {
            throw SqliteErrors.invalid("the address " + url + " does not begin with " + SCHEME);
        }
        String place = url.substring(SCHEME.length());
        if (place.isEmpty() || place.equals(MEMORY)) {
            return new SqliteAddress(JDBC_SCHEME + MEMORY, true, "memory");
        }
        return place.startsWith(MEMORY) ? named(place.substring(MEMORY.length()), url) : file(place, url);
    }

    /** The database in memory of a name, which SQLite keeps behind a file system of its own. */
    private static SqliteAddress named(String name, String url) {
        if (!name.matches("[A-Za-z0-9_.-]+")) {
            throw SqliteErrors.invalid(
                    "the address " + url + " names a database in memory by other than letters, digits, _, . and -");
        }
        return new SqliteAddress(JDBC_SCHEME + "file:/weir-" + name + "?vfs=memdb", true, name);
    }

    private static SqliteAddress file(String place, String url) {
        if (place.indexOf('?') >= 0) {
            throw SqliteErrors.invalid("the address " + url + " has a question mark; set what follows it as options");
        }
        if (place.startsWith("file:") || place.startsWith(":")) {
            throw SqliteErrors.invalid("the address " + url + " is no path; write " + SCHEME + "app.db");
        }
        try {
            Path path = Path.of(place).toAbsolutePath();
            return new SqliteAddress(JDBC_SCHEME + path, false, String.valueOf(path.getFileName()));
        } catch (InvalidPathException e) {
            throw SqliteErrors.invalid("the address " + url + " is no path", e);
        }
    }
}
