package dev.weir.sql.clause;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.expr.ExprWriter;
import java.util.List;
import java.util.Optional;

/** Writes {@code UPDATE … SET … WHERE …}, with what it gives back. */
final class UpdateWriter {
    private final Dialect dialect;
    private final SqlWriter out;

    UpdateWriter(Dialect dialect, SqlWriter out) {
        this.dialect = dialect;
        this.out = out;
    }

    void write(UpdateRows update) {
        new ReturningWriter(dialect, out)
                .write(update.returning(), () -> dialect.returning(update), () -> writeAlone(update));
    }

    private void writeAlone(UpdateRows update) {
        ExprWriter exprs = SelectWriter.expressions(dialect, out, Optional.of(update.table()));
        out.sql("UPDATE ").identifier(update.table().name());
        out.sql(" AS ").alias(update.alias().name());
        out.sql(" SET ").list(assignments(update), assignment -> {
            out.identifier(assignment.column().name()).sql(" = ");
            exprs.write(assignment.value());
        });
        new WhereWriter(out, exprs).write(update.where());
    }

    private List<ColumnAssignment> assignments(UpdateRows update) {
        return dialect.assignsInTurn()
                ? update.inTurn()
                        .orElseThrow(() -> new InternalException(
                                UpdateWriter.class,
                                "columns computed from each other, for want of SIMULTANEOUS_ASSIGNMENT refused by"
                                        + " verification"))
                : update.assignments();
    }
}
