package dev.weir.sql.clause;

import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Insert;
import dev.weir.sql.BoundRows.Layout;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;
import dev.weir.sql.dialect.Template;
import dev.weir.sql.expr.DerivedColumns;
import dev.weir.sql.expr.ExprWriter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes {@code INSERT INTO … VALUES …} for one row or many, with what it gives back. */
final class InsertWriter {
    private final Dialect dialect;
    private final SqlWriter out;
    private final ExprWriter exprs;

    InsertWriter(Dialect dialect, SqlWriter out) {
        this.dialect = dialect;
        this.out = out;
        this.exprs = SelectWriter.expressions(dialect, out, Optional.empty());
    }

    void write(Insert insert) {
        returning(insert, () -> writtenOut(insert, 1));
    }

    /** Writes an insert of many rows and tells how they got into the text. */
    Layout writeAll(Insert insert, int rows) {
        RowArrays arrays = new RowArrays();
        List<Expr<ColumnTerm>> values =
                insert.values().stream().map(arrays::read).toList();
        Optional<Template> form = dialect.rowsFromArrays();
        if (form.isEmpty() || arrays.columns().isEmpty()) {
            returning(insert, () -> writtenOut(insert, rows));
            return Layout.ROWS;
        }
        returning(insert, () -> fromArrays(insert, form.get(), values, arrays));
        return Layout.COLUMNS;
    }

    private void returning(Insert insert, Runnable alone) {
        new ReturningWriter(dialect, out).write(insert.returning(), () -> dialect.returning(insert), alone);
    }

    private void writtenOut(Insert insert, int rows) {
        into(insert);
        if (insert.columns().isEmpty()) {
            out.sql(dialect.emptyRows(rows));
        } else {
            out.sql("VALUES ").list(Collections.nCopies(rows, insert.values()), this::row);
        }
    }

    private void row(List<Expr<ColumnTerm>> values) {
        out.sql("(").list(values, exprs::write).sql(")");
    }

    private void fromArrays(Insert insert, Template form, List<Expr<ColumnTerm>> values, RowArrays arrays) {
        into(insert);
        form.fill(out, hole -> {
            switch (hole) {
                case "values" -> out.list(values, exprs::write);
                case "arrays" -> out.list(arrays.columns(), out::bind);
                case "rows" -> out.alias(RowArrays.ROWS.name());
                case "names" -> names(arrays.columns().size());
                default -> throw new InternalException(dialect.getClass(), "rowsFromArrays has a hole " + hole);
            }
        });
    }

    private void names(int count) {
        out.list(IntStream.range(0, count).mapToObj(DerivedColumns::name).toList(), out::sql);
    }

    private void into(Insert insert) {
        out.sql("INSERT INTO ").identifier(insert.table().name()).sql(" ");
        if (!insert.columns().isEmpty()) {
            out.sql("(")
                    .list(insert.columns(), column -> out.identifier(column.name()))
                    .sql(") ");
        }
    }
}
