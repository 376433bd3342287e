package dev.weir.driver.sqlite;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import reactor.util.context.Context;

/**
 * What one run of an operation answers, pulled one by one. Confined to the connection's own thread.
 *
 * @param <T> what the rows are read as
 */
sealed interface Rows<T> permits Cursor, WrittenRows {

    /** Returns the next answer, or {@code null} after the last one. The first call starts the operation. */
    @Nullable T next() throws SQLException;

    /** Returns whether it is known already that {@link #next} would give nothing; costs nothing to ask. */
    boolean exhausted();

    /** Returns whether a statement of the connection is held. */
    boolean open();

    /** Returns whether the operation changes data or schema. */
    boolean writes();

    /**
     * Lets go of the statement and of answers that were not pulled. Idempotent; allowed before the first {@link #next}.
     *
     * @param context the subscriber's, for its discard hook
     */
    void close(Context context);
}
