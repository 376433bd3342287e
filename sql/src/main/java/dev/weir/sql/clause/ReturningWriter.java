package dev.weir.sql.clause;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.dialect.Template;
import java.util.List;
import java.util.function.Supplier;

/** Writes a statement that changes rows together with the columns it gives back. */
final class ReturningWriter {
    private final Dialect dialect;
    private final SqlWriter out;

    ReturningWriter(Dialect dialect, SqlWriter out) {
        this.dialect = dialect;
        this.out = out;
    }

    /**
     * Writes a statement.
     *
     * @param columns what it gives back; if empty, it is written alone
     * @param form how the two are put together, asked for only if there are columns
     * @param alone writes the statement without what it gives back
     */
    void write(List<ColumnId> columns, Supplier<Template> form, Runnable alone) {
        if (columns.isEmpty()) {
            alone.run();
            return;
        }
        form.get().fill(out, hole -> {
            switch (hole) {
                case "write" -> alone.run();
                case "columns" -> out.list(columns, this::column);
                default -> throw new InternalException(dialect.getClass(), "returning has a hole " + hole);
            }
        });
    }

    private void column(ColumnId column) {
        if (dialect.qualifiesReturned()) {
            out.identifier(column.table().name()).sql(".");
        }
        out.identifier(column.name());
    }
}
