package dev.weir.core.driver;

/**
 * What one driver can do. A constant of that driver's own module, every value stated by it. The planner, the verifier
 * and the conformance suite read it; nothing anywhere decides by the name of a database.
 *
 * @param driver the name that errors and plans show, such as {@code sqlite}
 */
public record Capability(
        String driver,
        Limits limits,
        Queries queries,
        Writes writes,
        Transactions transactions,
        StorageTypes types,
        Ddl ddl) {
    public Capability {
        if (driver.isBlank()) {
            throw new IllegalArgumentException("a driver needs a name");
        }
        if (writes.returning() && !queries.relational()) {
            throw new IllegalArgumentException(driver + " declares returning without relational");
        }
    }

    public boolean has(Feature feature) {
        return feature.in(this);
    }
}
