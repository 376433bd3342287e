package dev.weir.driver.r2dbc;

import dev.weir.core.driver.Operation;
import java.util.List;

/**
 * A change of the schema: statements that are run in order.
 *
 * @param statements for each dialect, one list
 */
record PreparedDefinition(Operation operation, String table, List<List<String>> statements) implements R2dbcPrepared {
    PreparedDefinition {
        statements = List.copyOf(statements);
    }

    /** Returns the statements of the first dialect, each on lines of its own. */
    @Override
    public String text() {
        return String.join(";\n", statements.get(0));
    }
}
