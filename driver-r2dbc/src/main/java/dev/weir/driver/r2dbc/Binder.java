package dev.weir.driver.r2dbc;

import dev.weir.core.value.Arguments;
import io.r2dbc.spi.Statement;
import java.util.List;

/** Hands arguments to placeholders. Stateless; safe for use by many threads. */
interface Binder {

    /**
     * Binds one placeholder, to NULL of the right type where the argument is NULL.
     *
     * @param place which placeholder, counted from zero
     * @throws dev.weir.core.error.InvalidValueException if the database cannot hold the value
     */
    void bind(Statement statement, int place, Arguments arguments);

    /**
     * Binds one placeholder for all rows of an insert.
     *
     * @param rows at least one; a binder that takes one value only is asked for each row by itself
     */
    default void bindAll(Statement statement, int place, List<Arguments> rows) {
        bind(statement, place, rows.get(0));
    }
}
