package dev.weir.driver.sqlite;

import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import java.util.List;

/** An operation as this driver runs it. Compared by identity; usable on any connection. */
sealed interface SqlitePrepared extends PreparedOperation permits PreparedRun, PreparedDefinition {

    /** Returns the answer of one run, which has not begun. */
    <T> Rows<T> rows(SqliteConnection connection, Arguments arguments, RowReader<T> reader);

    /**
     * Returns the answer of one run per row, all or none, which has not begun.
     *
     * @param gate asked between two rows whether the answer is still wanted
     * @throws IllegalArgumentException if the operation is no insert, or there is no row
     */
    <T> Rows<T> rowsOfAll(SqliteConnection connection, List<Arguments> all, RowReader<T> reader, CancelGate gate);

    /** Returns the table that errors speak of. */
    String table();
}
