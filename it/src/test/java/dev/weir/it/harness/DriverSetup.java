package dev.weir.it.harness;

import dev.weir.core.driver.Capability;
import dev.weir.core.driver.Driver;

/** One database that the suite runs on. Found by {@link java.util.ServiceLoader}. */
public interface DriverSetup {

    /** Returns the name that reports show. */
    String name();

    /** Returns what the database says it can do. */
    Capability capability();

    /** Returns a driver for an empty database that nobody else uses, and what is to be cleaned up afterwards. */
    Opened open() throws Exception;

    /**
     * An empty database.
     *
     * @param driver closed by the harness
     * @param cleanup run after the driver was closed
     */
    record Opened(Driver driver, AutoCloseable cleanup) {}
}
