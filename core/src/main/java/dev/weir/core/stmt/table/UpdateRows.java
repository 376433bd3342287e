package dev.weir.core.stmt.table;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.expr.Expr;
import java.util.List;

/**
 * Changes columns of the rows for which {@code where} is TRUE.
 *
 * @param alias the table's name inside {@code where} and the assignments
 * @param assignments at least one, no column twice
 * @param returning the columns to give back for each changed row, as they are afterwards; if empty, the answer is the
 *     number of changed rows: of all those for which {@code where} is TRUE, also if they had these values before
 */
public record UpdateRows(
        TableId table,
        Alias alias,
        List<ColumnAssignment> assignments,
        Expr<ColumnTerm> where,
        List<ColumnId> returning)
        implements TableStatement {
    public UpdateRows {
        assignments = List.copyOf(assignments);
        returning = List.copyOf(returning);
        if (assignments.isEmpty()) {
            throw new IllegalArgumentException("an update of " + table + " without assignments");
        }
        if (assignments.stream().map(ColumnAssignment::column).distinct().count() != assignments.size()) {
            throw new IllegalArgumentException("an update of " + table + " that assigns a column twice");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitUpdateRows(this);
    }
}
