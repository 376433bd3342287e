package dev.weir.sql.clause;

import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;

/** Writes {@code DELETE FROM … WHERE …}. */
final class DeleteWriter {
    private final Dialect dialect;
    private final SqlWriter out;

    DeleteWriter(Dialect dialect, SqlWriter out) {
        this.dialect = dialect;
        this.out = out;
    }

    void write(DeleteRows delete) {
        out.sql("DELETE FROM ").identifier(delete.table().name());
        out.sql(" AS ").alias(delete.alias().name());
        new WhereWriter(out, SelectWriter.expressions(dialect, out)).write(delete.where());
    }
}
