package dev.weir.planner.access;

import dev.weir.core.driver.Feature;
import dev.weir.core.error.Missing;
import dev.weir.core.schema.db.Column;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.Table;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.ScalarType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is told where rows cannot be reached: what was asked, and what would serve it. */
final class AccessMissing {
    private static final String WAY = "ACCESS_PATH";

    private AccessMissing() {}

    /** No key and no index begins with a column that the conditions fix. */
    static Missing way(Table table, List<Expr<ColumnTerm>> conditions) {
        List<KeyPath> ways = KeyPath.into(table);
        String complete = names(ways, way -> !way.leavesOut());
        String incomplete = ways.stream()
                .filter(KeyPath::leavesOut)
                .map(way -> ", or what " + name(way.partition()) + " is and a range of "
                        + way.sort().map(AccessMissing::name).orElse(""))
                .distinct()
                .collect(Collectors.joining());
        return new Missing(
                "a query that reads all of " + table.id(),
                WAY,
                "say by eq or in what " + complete + " is" + incomplete
                        + fixed(table, conditions)
                                .map(column -> ", or declare an index that begins with " + name(column))
                                .orElse("")
                        + ", or allowScan()");
    }

    /** An index whose second column may be NULL leaves rows out, and no way in has more than two columns. */
    static Missing load(Table table, List<Column> link) {
        String columns = link.stream().map(AccessMissing::name).collect(Collectors.joining(" and "));
        return new Missing(
                "an include that finds " + table.id() + " by " + columns,
                WAY,
                link.size() > KeyPath.MOST
                        ? "link by two fields at the most"
                        : "declare an index of " + columns + " and nothing else");
    }

    private static String names(List<KeyPath> ways, Predicate<KeyPath> which) {
        return ways.stream()
                .filter(which)
                .map(way -> name(way.partition()))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    /** Returns a column by which an index would lead to the rows, for it is said to have one of some values. */
    private static Optional<Column> fixed(Table table, List<Expr<ColumnTerm>> conditions) {
        return table.columns().stream()
                .filter(column -> column.type().type() != ScalarType.BOOL)
                .filter(column -> conditions.stream().anyMatch(condition -> isFixed(column, condition)))
                .filter(column -> KeyPath.into(table).stream()
                        .noneMatch(way -> way.partition().equals(column)))
                .findFirst();
    }

    private static boolean isFixed(Column column, Expr<ColumnTerm> condition) {
        return condition instanceof Expr.Or<ColumnTerm> or
                ? or.operands().stream()
                        .flatMap(side -> Conjuncts.of(side).stream())
                        .anyMatch(part -> isFixed(column, part))
                : PlaceMatch.part(condition, column).isPresent();
    }

    /** The way that the conditions lead to gives its rows in another order. */
    static Missing order(Table table, KeyMatch way, List<SortKey<ColumnTerm>> order) {
        String keys = order.stream()
                .flatMap(key -> Conjuncts.column(key.expr()).stream())
                .map(ref -> ref.column().name())
                .collect(Collectors.joining(", "));
        return new Missing(
                "an order of " + table.id() + " by " + (keys.isEmpty() ? "a computed value" : keys),
                WAY,
                given(way) + serving(table, way, order) + "; or sort what the query gives");
    }

    private static String given(KeyMatch way) {
        return way.isKeys()
                ? "rows of several keys come in no order"
                : "rows of one " + name(way.path().partition()) + " come in the order of "
                        + way.path().sort().map(AccessMissing::name).orElse("nothing");
    }

    /** An index serves an order by its second column, if no row is missing there and no truth value leads there. */
    private static String serving(Table table, KeyMatch way, List<SortKey<ColumnTerm>> order) {
        if (way.isKeys() || order.size() != 1) {
            return "";
        }
        return Conjuncts.column(order.get(0).expr())
                .flatMap(ref -> table.column(ref.column()))
                .filter(column -> !column.nullable() && column.type().type() != ScalarType.BOOL)
                .map(column -> "; declare an index of " + name(way.path().partition()) + " and " + name(column))
                .orElse("");
    }

    private static String name(Column column) {
        return column.id().name();
    }

    /** The sides of an OR are reached in ways that do not all give the order. */
    static Missing orderOfSides(Table table) {
        return new Missing(
                "an order of " + table.id() + " that the sides of an or have not in common",
                WAY,
                "query for each side, or sort what the query gives");
    }

    /** All rows of a table come in no order. */
    static Missing orderOfAll(Table table) {
        return new Missing(
                "an order of all " + table.id(),
                WAY,
                "sort what the query gives, or read one partition or index in its order");
    }

    static Missing relation(Table table) {
        return new Missing(
                "a condition on what is related to " + table.id(),
                WAY,
                "query for the related instances first, and for these by their keys");
    }

    /** What a query finds is written all or none. */
    static Missing together() {
        return new Missing(
                "a write of all that a query finds",
                Feature.ATOMIC_WRITES.name(),
                "fetch the instances and write each, found by its key");
    }

    /** A value is computed from other rows than the one that gets it. */
    static Missing assignment(Table table, ColumnId column) {
        return new Missing(
                "an update of " + column.name() + " in " + table.id() + " from related rows",
                WAY,
                "query for the related instances first, and set the value");
    }
}
