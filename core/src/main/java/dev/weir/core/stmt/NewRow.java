package dev.weir.core.stmt;

import dev.weir.core.value.Arguments;
import java.util.List;

/**
 * The values of one instance that a {@link Create} inserts.
 *
 * @param values in the order of {@link Create#fields}
 * @param parents one per {@link Create#parents}
 * @param children one list per {@link Create#children}
 */
public record NewRow(Arguments values, List<NewRow> parents, List<List<NewRow>> children) {
    public NewRow {
        parents = List.copyOf(parents);
        children = children.isEmpty()
                ? List.of()
                : children.stream().map(List::copyOf).toList();
    }
}
