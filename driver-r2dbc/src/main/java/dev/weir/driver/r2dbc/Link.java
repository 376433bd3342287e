package dev.weir.driver.r2dbc;

import io.r2dbc.spi.Connection;
import java.util.Optional;
import reactor.core.scheduler.Scheduler;

/**
 * A connection that is open, with what was learnt when it was opened.
 *
 * @param dialect which of {@link Engine#dialects} its server speaks, counted from zero
 * @param serverId the number by which the server knows the connection; zero where nobody needs it
 * @param keyStep by how much the keys differ that one insert counts up: 1, unless servers of a cluster share them out
 * @param rollsBackOnLockTimeout whether the server rolls back the whole transaction when a lock is not to be had in time
 * @param thread where everything on the connection runs, if its driver would compute on the subscriber's thread
 */
public record Link(
        Connection connection,
        int dialect,
        long serverId,
        int keyStep,
        boolean rollsBackOnLockTimeout,
        Optional<Scheduler> thread) {

    /** Returns a link to a server of the only dialect, on a connection that does not block. */
    public static Link of(Connection connection) {
        return new Link(connection, 0, 0, 1, false, Optional.empty());
    }
}
