package dev.weir.core.stmt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The order in which a database that assigns one column after the other must do so, for each value to be computed from
 * the row as it was: whoever reads a column comes before whoever assigns it.
 */
public final class AssignmentOrder {
    private AssignmentOrder() {}

    /**
     * Returns assignments in such an order, as close to their own as can be; empty if there is none, since they read each
     * other's columns in a circle.
     *
     * @param assigned gives what an assignment changes, of which no two change the same
     * @param read gives what the value of an assignment is computed from
     */
    public static <A, C> Optional<List<A>> inTurn(
            List<A> assignments, Function<A, C> assigned, Function<A, Set<C>> read) {
        List<A> rest = new ArrayList<>(assignments);
        List<A> ordered = new ArrayList<>(rest.size());
        while (!rest.isEmpty()) {
            Optional<A> next = rest.stream()
                    .filter(candidate -> isReadByNoOther(assigned.apply(candidate), rest, assigned, read))
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            rest.remove(next.get());
            ordered.add(next.get());
        }
        return Optional.of(ordered);
    }

    private static <A, C> boolean isReadByNoOther(
            C column, List<A> among, Function<A, C> assigned, Function<A, Set<C>> read) {
        return among.stream()
                .noneMatch(other -> !assigned.apply(other).equals(column)
                        && read.apply(other).contains(column));
    }
}
