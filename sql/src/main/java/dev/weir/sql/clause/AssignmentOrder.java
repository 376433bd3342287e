package dev.weir.sql.clause;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.stmt.table.ColumnAssignment;
import dev.weir.core.stmt.table.UpdateRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The order in which a database that assigns one column after the other must do so, for each value to be computed from
 * the row as it was: whoever reads a column comes before whoever assigns it.
 */
final class AssignmentOrder {
    private AssignmentOrder() {}

    /**
     * Returns the assignments of an update in an order that keeps their meaning, as close to theirs as can be.
     *
     * @throws InternalException if there is none, since some of them read each other's columns in a circle
     */
    static List<ColumnAssignment> inTurn(UpdateRows update) {
        List<ColumnAssignment> rest = new ArrayList<>(update.assignments());
        List<ColumnAssignment> ordered = new ArrayList<>(rest.size());
        while (!rest.isEmpty()) {
            ColumnAssignment next = rest.stream()
                    .filter(candidate -> !isReadByOthers(candidate.column(), rest, update))
                    .findFirst()
                    .orElseThrow(() -> new InternalException(
                            AssignmentOrder.class,
                            "assignments that read each other's columns, where the database assigns in turn"));
            rest.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean isReadByOthers(ColumnId column, List<ColumnAssignment> among, UpdateRows update) {
        for (ColumnAssignment other : among) {
            Set<ColumnId> read = new ReadColumns(update.alias()).of(other.value());
            if (!other.column().equals(column) && read.contains(column)) {
                return true;
            }
        }
        return false;
    }
}
