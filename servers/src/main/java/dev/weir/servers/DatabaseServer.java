package dev.weir.servers;

import java.util.UUID;

/** A running database server that a test may use: an embedded one, a container, or one that was there before. */
public interface DatabaseServer extends AutoCloseable {
    /** Returns which database this is. */
    ServerKind kind();

    /** Returns the R2DBC URL of a database on this server that always exists, with the credentials in it. */
    String url();

    /** Returns the R2DBC URL of the named database, whether or not it exists. */
    default String url(String database) {
        return DatabaseUrl.parse(url()).withDatabase(database).toString();
    }

    /**
     * Creates an empty database under a name that nothing else uses; closing it drops it.
     *
     * @throws io.r2dbc.spi.R2dbcException if the server refuses, for example because the user may not create databases
     */
    default FreshDatabase freshDatabase() {
        String name = "weir_" + UUID.randomUUID().toString().replace("-", "");
        FreshDatabase database = new FreshDatabase(this, name);
        Admin.execute(url(), kind().createDatabase(name));
        return database;
    }

    /** Ends what was started for this server; one that was there before is left alone. */
    @Override
    void close();
}
