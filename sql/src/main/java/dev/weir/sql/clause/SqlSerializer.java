package dev.weir.sql.clause;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.sql.BoundRows;
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
     * Returns the text of a statement on one line, and what its placeholders are bound to. An insert takes one row.
     *
     * @throws InternalException if the statement asks for what the database does not have, or for what simplification
     *     should have removed
     */
    public BoundSql serialize(TableStatement statement) {
        return statement.accept(new StatementWriter(dialect, writer())).toBoundSql();
    }

    /**
     * Returns the text of an insert of many rows on one line, and what its placeholders are bound to.
     *
     * @param rows how many rows, at least one. Of no consequence if the answer is laid out in
     *     {@link BoundRows.Layout#COLUMNS}, so that one text serves them all
     * @throws InternalException if the insert asks for what the database does not have
     */
    public BoundRows serializeAll(Insert insert, int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("an insert of " + rows + " rows");
        }
        SqlWriter out = writer();
        BoundRows.Layout layout = new InsertWriter(dialect, out).writeAll(insert, rows);
        BoundSql sql = out.toBoundSql();
        return switch (layout) {
            case COLUMNS -> new BoundRows(sql.text(), sql.bindings(), layout);
            case ROWS ->
                new BoundRows(
                        sql.text(), sql.bindings().subList(0, sql.bindings().size() / rows), layout);
        };
    }

    private SqlWriter writer() {
        return new SqlWriter(dialect.identifierQuote(), dialect::placeholder);
    }
}
