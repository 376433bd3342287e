package dev.weir.sql.testing;

import dev.weir.core.schema.db.Table;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.value.Arguments;
import dev.weir.sql.Binding;
import dev.weir.sql.BoundSql;
import dev.weir.sql.clause.SqlSerializer;
import dev.weir.sql.ddl.TableWriter;
import dev.weir.sql.dialect.SqliteDialect;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.Collation;
import org.sqlite.Function;

/** A real SQLite in memory, with what the dialect asks a connection to have. */
public final class Sqlite implements AutoCloseable {
    private static final TableWriter TABLES = Tables.SQLITE;

    private final SqlSerializer serializer = new SqlSerializer(new SqliteDialect());
    private final Connection connection;

    private Sqlite(Connection connection) {
        this.connection = connection;
    }

    /** Opens a database with these tables. */
    public static Sqlite with(Table... tables) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
            Collation.create(connection, SqliteDialect.DECIMAL_COLLATION, new Collation() {
                @Override
                protected int xCompare(String left, String right) {
                    return new BigDecimal(left).compareTo(new BigDecimal(right));
                }
            });
            Function.create(
                    connection,
                    SqliteDialect.FLOAT32,
                    new Function() {
                        @Override
                        protected void xFunc() throws SQLException {
                            if (value_text(0) == null) {
                                result();
                            } else {
                                result((double) (float) value_double(0));
                            }
                        }
                    },
                    1,
                    Function.FLAG_DETERMINISTIC);
            Sqlite sqlite = new Sqlite(connection);
            sqlite.execute("PRAGMA foreign_keys = ON");
            for (Table table : tables) {
                TABLES.createTable(table).forEach(sqlite::execute);
            }
            return sqlite;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs a text without placeholders. */
    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SqlFailure(sql, e);
        }
    }

    /** Serializes and runs a statement; returns its rows, or one row with the number of changed ones. */
    public List<List<@Nullable Object>> run(TableStatement statement, Arguments arguments) {
        return run(serializer.serialize(statement), arguments);
    }

    /** Runs a text; returns its rows, or one row with the number of changed ones. */
    public List<List<@Nullable Object>> run(BoundSql sql, Arguments arguments) {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            SqliteBinder binder = new SqliteBinder(statement, arguments);
            for (Binding binding : sql.bindings()) {
                binding.accept(binder);
            }
            return statement.execute()
                    ? rows(statement.getResultSet())
                    : List.of(List.of((Object) statement.getUpdateCount()));
        } catch (SQLException e) {
            throw new SqlFailure(sql.text(), e);
        }
    }

    /** Returns how SQLite would go about a statement. */
    public String queryPlan(TableStatement statement, Arguments arguments) {
        BoundSql sql = serializer.serialize(statement);
        return run(new BoundSql("EXPLAIN QUERY PLAN " + sql.text(), sql.bindings()), arguments).stream()
                .map(row -> String.valueOf(row.get(3)))
                .reduce("", (left, right) -> left + right + "\n");
    }

    /** Runs something and undoes what it did. */
    public void undone(Runnable action) {
        execute("BEGIN");
        try {
            action.run();
        } finally {
            execute("ROLLBACK");
        }
    }

    private static List<List<@Nullable Object>> rows(ResultSet results) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int width = results.getMetaData().getColumnCount();
        while (results.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 1; i <= width; i++) {
                row.add(results.getObject(i));
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** What SQLite refused, and why. */
    public static final class SqlFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SqlFailure(String sql, SQLException cause) {
            super(cause.getMessage() + "\n" + sql, cause);
        }
    }
}
