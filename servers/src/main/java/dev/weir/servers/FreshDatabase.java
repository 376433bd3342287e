package dev.weir.servers;

/**
 * A database of a test's own, empty when it is handed out.
 *
 * @param server where it is
 * @param name what it is called there
 */
public record FreshDatabase(DatabaseServer server, String name) implements AutoCloseable {
    /** Returns the R2DBC URL of this database, with the credentials in it. */
    public String url() {
        return server.url(name);
    }

    /** Drops the database with what is in it, even while connections to it are open. */
    @Override
    public void close() {
        Admin.execute(server.url(), server.kind().dropDatabase(name));
    }
}
