package dev.weir.core.stmt.table;

import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.TableId;
import dev.weir.core.stmt.AssignmentOrder;
import dev.weir.core.stmt.expr.Expr;
import java.util.List;
import java.util.Optional;

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

    /**
     * Returns the assignments in an order in which they may be made one after the other, each value still being computed
     * from the row as it was; empty if they read each other's columns in a circle.
     */
    public Optional<List<ColumnAssignment>> inTurn() {
        return AssignmentOrder.inTurn(
                assignments, ColumnAssignment::column, assignment -> TableParts.of(assignment.value())
                        .columnsOf(alias));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visitUpdateRows(this);
    }
}
