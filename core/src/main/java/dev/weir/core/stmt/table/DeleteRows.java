package dev.weir.core.stmt.table;

import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.Expr;

/**
 * Deletes the rows for which {@code where} is TRUE and answers how many there were.
 *
 * @param alias the table's name inside {@code where}
 */
public record DeleteRows(TableId table, Alias alias, Expr<ColumnTerm> where) implements TableStatement {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitDeleteRows(this);
    }
}
