package dev.weir.sql.clause;

import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.expr.ExprWriter;

/** Writes {@code UPDATE … SET … WHERE … RETURNING …}. */
final class UpdateWriter {
    private final Dialect dialect;
    private final SqlWriter out;
    private final ExprWriter exprs;

    UpdateWriter(Dialect dialect, SqlWriter out) {
        this.dialect = dialect;
        this.out = out;
        this.exprs = SelectWriter.expressions(dialect, out);
    }

    void write(UpdateRows update) {
        new ReturningWriter(dialect, out)
                .write(update.returning(), () -> dialect.returning(update), () -> writeAlone(update));
    }

    private void writeAlone(UpdateRows update) {
        out.sql("UPDATE ").identifier(update.table().name());
        out.sql(" AS ").alias(update.alias().name());
        out.sql(" SET ").list(update.assignments(), this::assignment);
        new WhereWriter(out, exprs).write(update.where());
    }

    private void assignment(ColumnAssignment assignment) {
        out.identifier(assignment.column().name()).sql(" = ");
        exprs.write(assignment.value());
    }
}
