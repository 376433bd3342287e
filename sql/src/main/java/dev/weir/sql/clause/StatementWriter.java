package dev.weir.sql.clause;

import dev.weir.core.stmt.table.DeleteRows;
import dev.weir.core.stmt.table.Insert;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.stmt.table.UpdateRows;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;
import java.util.Optional;

/** Hands each kind of statement to its writer. */
final class StatementWriter implements TableStatement.Visitor<SqlWriter> {
    private final Dialect dialect;
    private final SqlWriter out;

    StatementWriter(Dialect dialect, SqlWriter out) {
        this.dialect = dialect;
        this.out = out;
    }

    @Override
    public SqlWriter visitSelect(Select select) {
        new SelectWriter(dialect, out, Optional.empty()).write(select);
        return out;
    }

    @Override
    public SqlWriter visitInsert(Insert insert) {
        new InsertWriter(dialect, out).write(insert);
        return out;
    }

    @Override
    public SqlWriter visitUpdateRows(UpdateRows update) {
        new UpdateWriter(dialect, out).write(update);
        return out;
    }

    @Override
    public SqlWriter visitDeleteRows(DeleteRows delete) {
        new DeleteWriter(dialect, out).write(delete);
        return out;
    }
}
