package dev.weir.sql.clause;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;
import java.util.List;

/** Writes {@code RETURNING …}; nothing if no column is asked for. */
final class ReturningWriter {
    private final Dialect dialect;
    private final SqlWriter out;

    ReturningWriter(Dialect dialect, SqlWriter out) {
        this.dialect = dialect;
        this.out = out;
    }

    void write(List<ColumnId> columns) {
        if (!columns.isEmpty()) {
            out.sql(" RETURNING ").list(columns, this::column);
        }
    }

    private void column(ColumnId column) {
        if (dialect.qualifiesReturned()) {
            out.identifier(column.table().name()).sql(".");
        }
        out.identifier(column.name());
    }
}
