package dev.weir.sql.clause;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.expr.ExprWriter;

/** Writes {@code WHERE …}; nothing for the filter that lets every row through. */
final class WhereWriter {
    private final SqlWriter out;
    private final ExprWriter exprs;

    WhereWriter(SqlWriter out, ExprWriter exprs) {
        this.out = out;
        this.exprs = exprs;
    }

    void write(Expr<ColumnTerm> filter) {
        if (!filter.isAlwaysTrue()) {
            out.sql(" WHERE ");
            exprs.write(filter);
        }
    }
}
