package dev.weir.core.stmt.table;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.Expr;
import java.util.List;

/**
 * Inserts one or more rows of one form, all or none. How many rows is not part of the shape.
 *
 * @param columns the columns that are given; the others are made by the database
 * @param values one per column, read against each row's own arguments
 * @param returning the columns to give back for each row, rows in the order they were given; if empty, the answer is
 *     the number of rows
 */
public record Insert(TableId table, List<ColumnId> columns, List<Expr<ColumnTerm>> values, List<ColumnId> returning)
        implements TableStatement {
    public Insert {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
        returning = List.copyOf(returning);
        if (columns.size() != values.size()) {
            throw new IllegalArgumentException(
                    columns.size() + " columns and " + values.size() + " values for " + table);
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitInsert(this);
    }
}
