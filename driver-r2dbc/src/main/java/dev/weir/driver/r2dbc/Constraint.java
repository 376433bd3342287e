package dev.weir.driver.r2dbc;

import java.util.List;

/**
 * A constraint that was violated, as far as the database tells.
 *
 * @param table the table it is of
 * @param name empty where it is not known
 * @param columns the columns it is about; empty where they are not known
 */
public record Constraint(String table, String name, List<String> columns) {
    public Constraint {
        columns = List.copyOf(columns);
    }
}
