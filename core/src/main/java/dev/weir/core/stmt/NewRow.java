package dev.weir.core.stmt;

import dev.weir.core.value.Arguments;
import java.util.List;

/**
 * The values of one instance that a {@link Create} inserts.
 *
 * @param values in the order of {@link Create#fields}
 * @param parents one per {@link Create#parents}
 * @param children one list per {@link Create#children}
 * @param place where it stands among the children of its owner, whichever list they are in: the handles of the owner hold
 *     them in this order
 */
public record NewRow(Arguments values, List<NewRow> parents, List<List<NewRow>> children, int place) {
    public NewRow {
        parents = List.copyOf(parents);
        children = children.isEmpty()
                ? List.of()
                : children.stream().map(List::copyOf).toList();
    }

    /** Returns the same row in another place. */
    public NewRow at(int other) {
        return new NewRow(values, parents, children, other);
    }
}
