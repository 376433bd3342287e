package dev.weir.driver.sqlite;

import dev.weir.core.value.Arguments;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Hands one argument to one placeholder. Stateless beside the places it was made for; safe for use by many threads. */
interface Binder {
    /**
     * Binds the argument, or NULL where it is NULL.
     *
     * @throws dev.weir.core.error.InvalidValueException if SQLite cannot hold the value
     */
    void bind(PreparedStatement statement, Arguments arguments) throws SQLException;
}
