package dev.weir.planner.access;

import dev.weir.core.driver.Gathering;
import dev.weir.core.driver.KeySet;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.expr.SortKey.Direction;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;
import java.util.Optional;

/**
 * How a way in gives its rows in an order.
 *
 * @param direction in which each partition is read
 * @param gathering how the rows of several keys come together
 */
record ServedOrder(Direction direction, Gathering gathering) {

    /**
     * Returns how a way in gives its rows in an order; empty if it does not.
     *
     * @param grouped whether the rows are put together by key, so that an order matters only among those of one key
     * @param held whether all of the rows are held
     */
    static Optional<ServedOrder> of(KeyMatch way, List<SortKey<ColumnTerm>> order, boolean grouped, boolean held) {
        Gathering gathering = grouped ? Gathering.Each.APART : Gathering.Each.IN_TURN;
        List<SortKey<ColumnTerm>> open = open(order, way);
        if (open.isEmpty() || way.isOneRow()) {
            return Optional.of(new ServedOrder(Direction.ASCENDING, gathering));
        }
        if (way.isKeys() && !grouped) {
            return Optional.empty();
        }
        return alongEach(order, way)
                .map(direction -> new ServedOrder(
                        direction, grouped || way.keys().isOne() ? gathering : new Gathering.Merged(open, held)));
    }

    /** Returns the direction in which the rows of one key come in an order. */
    private static Optional<Direction> alongEach(List<SortKey<ColumnTerm>> order, KeyMatch way) {
        List<SortKey<ColumnTerm>> within =
                order.stream().filter(key -> !isOfKey(key.expr(), way)).toList();
        if (within.isEmpty() || way.isKeys()) {
            return Optional.of(Direction.ASCENDING);
        }
        boolean alongSort = way.path()
                .sort()
                .filter(sort -> Conjuncts.isColumn(within.get(0).expr(), sort.id()))
                .isPresent();
        // after the whole primary key no two rows are alike; after the columns of an index they may be
        return alongSort && (within.size() == 1 || way.path().isPrimary())
                ? Optional.of(within.get(0).direction())
                : Optional.empty();
    }

    private static boolean isOfKey(Expr<ColumnTerm> expr, KeyMatch way) {
        return way.path().key().subList(0, way.keys().width()).stream()
                .anyMatch(column -> Conjuncts.isColumn(expr, column.id()));
    }

    /** Returns the sort keys that are not the same for all rows. */
    private static List<SortKey<ColumnTerm>> open(List<SortKey<ColumnTerm>> order, KeyMatch way) {
        return order.stream().filter(key -> !isFixed(key.expr(), way)).toList();
    }

    private static boolean isFixed(Expr<ColumnTerm> expr, KeyMatch way) {
        if (!(way.keys() instanceof KeySet.Product product)) {
            return false;
        }
        for (int i = 0; i < product.parts().size(); i++) {
            if (product.parts().get(i) instanceof KeySet.Is
                    && Conjuncts.isColumn(expr, way.path().key().get(i).id())) {
                return true;
            }
        }
        return false;
    }
}
