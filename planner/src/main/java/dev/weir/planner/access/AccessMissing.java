package dev.weir.planner.access;

import dev.weir.core.error.Missing;
import dev.weir.core.schema.db.ColumnId;
import dev.weir.core.schema.db.Table;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is told where rows cannot be reached: what was asked, and what would serve it. */
final class AccessMissing {
    private static final String WAY = "ACCESS_PATH";

    private AccessMissing() {}

    /** No key and no index begins with a column that the conditions fix. */
    static Missing way(Table table, List<Expr<ColumnTerm>> conditions) {
        List<String> ways = KeyPath.into(table).stream()
                .map(path -> path.partition().id().name())
                .distinct()
                .toList();
        Optional<String> wanted = conditions.stream()
                .flatMap(condition -> RowCondition.firstColumn(condition).stream())
                .map(ColumnId::name)
                .filter(column -> !ways.contains(column))
                .findFirst();
        return new Missing(
                "a query that reads all of " + table.id(),
                WAY,
                "say by eq or in what " + String.join(" or ", ways) + " is"
                        + wanted.map(column -> ", or declare an index that begins with " + column)
                                .orElse("")
                        + ", or allowScan()");
    }

    /** The way that the conditions lead to gives its rows in another order. */
    static Missing order(Table table, KeyMatch way, List<SortKey<ColumnTerm>> order) {
        String partition = way.path().partition().id().name();
        String keys = order.stream()
                .flatMap(key -> Conjuncts.column(key.expr()).stream())
                .map(ref -> ref.column().name())
                .collect(Collectors.joining(", "));
        String served = way.path().sort().map(sort -> sort.id().name()).orElse("nothing");
        return new Missing(
                "an order of " + table.id() + " by " + (keys.isEmpty() ? "a computed value" : keys),
                WAY,
                "rows of one " + partition + " come in the order of " + served
                        + Stream.of(keys)
                                .filter(wanted -> !wanted.isEmpty() && !wanted.contains(",") && !wanted.equals(served))
                                .map(wanted -> "; declare an index of " + partition + " and " + wanted)
                                .collect(Collectors.joining())
                        + "; or sort what the query gives");
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

    /** A write finds its row by the primary key. */
    static Missing writeByQuery(String kind, Table table) {
        return new Missing(
                kind + " of all " + table.id() + " that a query finds",
                WAY,
                "fetch the instances and " + (kind.contains("delete") ? "delete" : "update")
                        + " each, or give the whole "
                        + table.primaryKey().stream().map(ColumnId::name).collect(Collectors.joining(", ")));
    }

    static Missing writeCondition(String kind, Table table) {
        return new Missing(
                kind + " of " + table.id() + " under a condition that only SQL can say",
                WAY,
                "compare columns with values; fetch the instance for anything else");
    }

    static Missing assignment(Table table, ColumnId column) {
        return new Missing(
                "an update of " + column.name() + " in " + table.id() + " by a computed value",
                WAY,
                "add a whole or decimal number to a column that is never NULL, or compute the value before writing");
    }
}
