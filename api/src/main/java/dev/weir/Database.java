package dev.weir;

import dev.weir.core.driver.Capability;
import reactor.core.publisher.Mono;

/**
 * A database with its models. Made once by {@link #builder}, shared by everything, closed at the end. Safe for use by
 * many threads.
 */
public interface Database extends Executor {

    /** Starts the building of a database. */
    static DatabaseBuilder builder() {
        return new DatabaseBuilder();
    }

    /** Returns what the connected database can do. */
    Capability capability();

    /** Returns the operations on the schema itself. */
    SchemaOperations schema();

    /** Returns how the cache of plans has done so far. */
    PlanCacheStatistics planCache();

    /**
     * Closes every connection and thread that belongs to this database, after running statements have ended or a grace
     * time has passed. Idempotent. Statements run afterwards fail with a {@code DatabaseClosedException}.
     */
    Mono<Void> close();
}
