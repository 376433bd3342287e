package dev.weir.driver.sqlite;

import dev.weir.core.driver.Operation;
import dev.weir.core.driver.RowReader;
import dev.weir.core.value.Arguments;
import java.sql.SQLException;
import java.util.List;

/** A change of the schema: statements that are run in order, all or none. */
final class PreparedDefinition implements SqlitePrepared {
    private final Operation operation;
    private final String table;
    private final List<String> statements;

    PreparedDefinition(Operation operation, String table, List<String> statements) {
        this.operation = operation;
        this.table = table;
        this.statements = List.copyOf(statements);
    }

    @Override
    public Operation operation() {
        return operation;
    }

    /** Returns the statements, each on lines of its own. */
    @Override
    public String text() {
        return String.join(";\n", statements);
    }

    @Override
    public String table() {
        return table;
    }

    /** Answers that no row was changed. */
    @Override
    public <T> Rows<T> rows(SqliteConnection connection, Arguments arguments, RowReader<T> reader) {
        return new WrittenRows<>(() -> {
            connection.transaction().atomically(() -> define(connection));
            return StatementWrite.count(0, reader);
        });
    }

    private long define(SqliteConnection connection) throws SQLException {
        for (String statement : statements) {
            connection.execute(statement);
        }
        return statements.size();
    }
}
