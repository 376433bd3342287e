package dev.weir.driver.dynamodb.expr;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.TableParts;
import java.util.LinkedHashSet;
import java.util.Set;

/** The columns of a row that an expression reads. */
public final class ColumnsRead {
    private ColumnsRead() {}

    public static Set<ColumnId> by(Expr<ColumnTerm> expr) {
        Set<ColumnId> columns = new LinkedHashSet<>();
        TableParts.of(expr).terms(ColumnTerm.ColumnRef.class).forEach(ref -> columns.add(ref.column()));
        return columns;
    }
}
