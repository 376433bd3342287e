package dev.weir.sql.clause;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.sql.BoundSql;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;

/**
 * Writes statements over tables as SQL of one dialect. Stateless and safe to share; equal statements give equal text.
 */
public final class SqlSerializer {
    private final Dialect dialect;

    public SqlSerializer(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Returns the text of a statement on one line, and what its placeholders are bound to.
     *
     * @throws InternalException if the statement asks for what the database does not have, or for what simplification
     *     should have removed
     */
    public BoundSql serialize(TableStatement statement) {
        SqlWriter out = new SqlWriter(dialect.identifierQuote(), dialect::placeholder);
        return statement.accept(new StatementWriter(dialect, out)).toBoundSql();
    }
}
