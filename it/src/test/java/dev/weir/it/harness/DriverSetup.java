package dev.weir.it.harness;

import dev.weir.Database;
import dev.weir.DatabaseBuilder;
import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Driver;
import dev.weir.servers.FreshDatabase;
import dev.weir.servers.ServerKind;
import java.util.Map;
import java.util.Optional;

/** One database that the suite runs on. Found by {@link java.util.ServiceLoader}. */
public interface DriverSetup {

    /** Returns the name that reports show. */
    String name();

    /** Returns what the database says it can do. */
    Capability capability();

    /** Starts a database of it that runs what every test needs: also queries that read all of a table. */
    default DatabaseBuilder database() {
        return Database.builder();
    }

    /** Returns whether only tests of refusals run here: the database can do more than it says. */
    boolean refusesOnly();

    /** Returns whether the driver keeps a pool of equal connections, of which {@code maxSize} says how many. */
    default boolean pooled() {
        return true;
    }

    /** Returns whether there are connections at all, for which one may have to wait. */
    default boolean connects() {
        return true;
    }

    /** Returns whether the database is on a server. */
    default boolean served() {
        return false;
    }

    /**
     * Returns a driver for an empty database that nobody else uses, and what is to be cleaned up afterwards.
     *
     * @param options settings of the driver by name, those that every driver knows
     */
    Opened open(Map<String, String> options) throws Exception;

    /**
     * An empty database.
     *
     * @param driver closed by the harness
     * @param cleanup run after the driver was closed
     * @param served where it is, if it is on a server
     */
    record Opened(Driver driver, AutoCloseable cleanup, Optional<Served> served) {

        /** A database that is on no server. */
        Opened(Driver driver, AutoCloseable cleanup) {
            this(driver, cleanup, Optional.empty());
        }

        /** A database of its own on a server. */
        Opened(Driver driver, FreshDatabase database) {
            this(driver, database, Optional.of(new Served(database.server().kind(), database.url())));
        }
    }

    /**
     * A database on a server.
     *
     * @param url reaches this database and nobody else's
     */
    record Served(ServerKind kind, String url) {}
}
