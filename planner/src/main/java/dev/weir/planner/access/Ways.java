package dev.weir.planner.access;

import dev.weir.core.driver.Gathering;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.Table;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The ways into a table that conditions lead to, the one that reads least first.
 *
 * @param closed why each of the other ways cannot be taken
 * @param held whether all of the rows are held by what they are read for
 */
record Ways(List<KeyMatch> open, List<String> closed, List<SortKey<ColumnTerm>> order, boolean grouped, boolean held) {
    Ways {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    /** A way that gives the rows in their order. */
    record Taken(KeyMatch way, ServedOrder order, String why) {
        /** Returns whether the rows of each key are cut to a limit. */
        boolean isLimitedApart(Wanted wanted) {
            return order.gathering() == Gathering.Each.APART
                    && !wanted.select().limit().isNone();
        }
    }

    /**
     * Finds the ways.
     *
     * @param each the slot of keys by which the rows are put together, if they are: the ways are then those by these keys
     * @param grouped whether the order matters only among the rows of one key
     */
    static Ways into(
            Table table,
            List<Expr<ColumnTerm>> conditions,
            List<SortKey<ColumnTerm>> order,
            OptionalInt each,
            boolean grouped) {
        List<KeyMatch> open = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        for (KeyPath path : KeyPath.into(table)) {
            Optional<KeyMatch> match = each.isPresent()
                    ? KeyMatch.ofEach(path, conditions, each.getAsInt())
                    : KeyMatch.of(path, conditions);
            if (match.filter(KeyMatch::reachesAll).isPresent()) {
                open.add(match.get());
            } else {
                closed.add(path.label()
                        + (match.isEmpty() ? ", which needs " + name(path.partition()) : incomplete(path)));
            }
        }
        open.sort(Comparator.comparingInt(KeyMatch::distance));
        return new Ways(open, closed, order, grouped, each.isPresent());
    }

    private static String incomplete(KeyPath path) {
        return ", which has no rows without " + path.sort().map(Ways::name).orElse("");
    }

    private static String name(Column column) {
        return column.id().name();
    }

    /** Returns the way that reads least among those that give the order. */
    Optional<Taken> best() {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            KeyMatch way = open.get(i);
            Optional<ServedOrder> served = ServedOrder.of(way, order, grouped, held);
            if (served.isPresent()) {
                open.subList(i + 1, open.size())
                        .forEach(
                                farther -> others.add(farther.path().label() + ", which reaches " + farther.reached()));
                others.addAll(closed);
                return Optional.of(new Taken(way, served.get(), why(way, others)));
            }
            others.add(way.path().label() + ", which has another order");
        }
        return Optional.empty();
    }

    /** Returns in words why there is no way. */
    String none() {
        return String.join("; not by ", closed);
    }

    private static String why(KeyMatch way, List<String> others) {
        return way.reached() + " by " + way.path().label()
                + others.stream().map(other -> "; not by " + other).collect(Collectors.joining());
    }
}
