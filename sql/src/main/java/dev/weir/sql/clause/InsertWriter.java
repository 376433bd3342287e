package dev.weir.sql.clause;

import dev.weir.core.stmt.table.Insert;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.expr.ExprWriter;

/** Writes {@code INSERT INTO … VALUES … RETURNING …} for one row. */
final class InsertWriter {
    private final Dialect dialect;
    private final SqlWriter out;
    private final ExprWriter exprs;

    InsertWriter(Dialect dialect, SqlWriter out) {
        this.dialect = dialect;
        this.out = out;
        this.exprs = SelectWriter.expressions(dialect, out);
    }

    void write(Insert insert) {
        out.sql("INSERT INTO ").identifier(insert.table().name());
        if (insert.columns().isEmpty()) {
            out.sql(" ").sql(dialect.emptyRow());
        } else {
            out.sql(" (").list(insert.columns(), column -> out.identifier(column.name()));
            out.sql(") VALUES (").list(insert.values(), exprs::write).sql(")");
        }
        new ReturningWriter(dialect, out).write(insert.returning());
    }
}
