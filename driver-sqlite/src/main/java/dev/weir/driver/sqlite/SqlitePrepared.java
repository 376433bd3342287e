package dev.weir.driver.sqlite;

import dev.weir.core.driver.PreparedOperation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;

/** An operation as this driver runs it. Compared by identity; usable on any connection. */
sealed interface SqlitePrepared extends PreparedOperation permits PreparedRun, PreparedDefinition {

    /** Returns the answer of one run, which has not begun. */
    <T> Rows<T> rows(SqliteConnection connection, Arguments arguments, RowReader<T> reader);

    /** Returns the table that errors speak of. */
    String table();
}
