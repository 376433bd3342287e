package dev.weir.core.driver;

import dev.weir.core.error.Missing;
import dev.weir.core.error.UnsupportedByDatabaseException;
import java.util.List;

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
        Ddl ddl,
        Behavior behavior) {
    public Capability {
        if (driver.isBlank()) {
            throw new IllegalArgumentException("a driver needs a name");
        }
        if (writes.returning() && !queries.relational() && !queries.keyed()) {
            throw new IllegalArgumentException(driver + " declares returning without relational or keyed");
        }
    }

    public boolean has(Feature feature) {
        return feature.in(this);
    }

    /**
     * Checks that the database has a feature.
     *
     * @param construct what needs it, for the message
     * @param hint what to do instead
     * @throws UnsupportedByDatabaseException if it does not
     */
    public void require(Feature feature, String construct, String hint) {
        if (!has(feature)) {
            throw new UnsupportedByDatabaseException(driver, List.of(new Missing(construct, feature.name(), hint)));
        }
    }
}
