package dev.weir.sql.expr;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.sql.SqlWriter;
import dev.weir.sql.dialect.Dialect;
import java.util.List;

/** Writes the keys of an ordering. */
public final class SortKeyWriter {
    private final Dialect dialect;
    private final SqlWriter out;
    private final ExprWriter exprs;

    public SortKeyWriter(Dialect dialect, SqlWriter out, ExprWriter exprs) {
        this.dialect = dialect;
        this.out = out;
        this.exprs = exprs;
    }

    /**
     * Writes ORDER BY and its keys; nothing if there is no key. A key that is a constant is left out: it orders nothing,
     * and databases would read a number as the position of a column.
     *
     * @param before what to write first, if anything is written
     */
    public void orderBy(String before, List<SortKey<ColumnTerm>> keys) {
        List<SortKey<ColumnTerm>> effective = keys.stream()
                .filter(key -> !(key.expr() instanceof Expr.Literal))
                .toList();
        if (!effective.isEmpty()) {
            out.sql(before).sql("ORDER BY ").list(effective, this::write);
        }
    }

    private void write(SortKey<ColumnTerm> key) {
        dialect.sortKey(key.direction(), key.nulls(), nullable(key.expr()))
                .fill(out, hole -> exprs.ordered(key.expr(), Precedence.OR));
    }

    private static boolean nullable(Expr<ColumnTerm> key) {
        return !(key instanceof Expr.Leaf<ColumnTerm> leaf
                && leaf.term() instanceof ColumnTerm.ColumnRef column
                && !column.nullable());
    }
}
