package dev.weir.planner.access;

import dev.weir.core.driver.KeyRange;
import dev.weir.core.driver.KeySet;
import dev.weir.core.schema.db.Column;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.SortKey;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A way into a table that the conditions of a filter lead to.
 *
 * @param range which part of each partition; only where the keys are of the first column alone
 * @param left the conditions that the keys do not say
 */
record KeyMatch(KeyPath path, KeySet keys, Optional<KeyRange> range, List<Expr<ColumnTerm>> left) {
    KeyMatch {
        left = List.copyOf(left);
    }

    /** Returns how a way in can be taken, if the conditions say which partitions to read. */
    static Optional<KeyMatch> of(KeyPath path, List<Expr<ColumnTerm>> conditions) {
        Optional<KeyMatch> match = keysInSlot(path, conditions).or(() -> partitions(path, conditions));
        return match.map(KeyMatch::narrowed).filter(KeyMatch::reachesAll);
    }

    /** A set of keys that is bound for the whole way in. */
    private static Optional<KeyMatch> keysInSlot(KeyPath path, List<Expr<ColumnTerm>> conditions) {
        for (Expr<ColumnTerm> condition : conditions) {
            if (condition instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.InKeys inKeys) {
                return positions(path, inKeys)
                        .map(found -> new KeyMatch(
                                path,
                                new KeySet.InSlot(inKeys.slot(), found),
                                Optional.empty(),
                                without(conditions, condition)));
            }
        }
        return Optional.empty();
    }

    /** Returns, for each key column from the first, where its value is in a tuple, if the tuples say nothing else. */
    private static Optional<List<Integer>> positions(KeyPath path, ColumnTerm.InKeys inKeys) {
        List<Integer> positions = new ArrayList<>();
        for (Column column : path.key()) {
            for (int i = 0; i < inKeys.operands().size(); i++) {
                if (Conjuncts.isColumn(inKeys.operands().get(i), column.id())) {
                    positions.add(i);
                    break;
                }
            }
        }
        boolean covers = positions.size() == inKeys.operands().size()
                && inKeys.operands().stream()
                        .anyMatch(operand ->
                                Conjuncts.isColumn(operand, path.partition().id()));
        return covers ? Optional.of(positions) : Optional.empty();
    }

    private static Optional<KeyMatch> partitions(KeyPath path, List<Expr<ColumnTerm>> conditions) {
        for (Expr<ColumnTerm> condition : conditions) {
            Optional<KeySet.Part> part = part(condition, path.partition());
            if (part.isPresent()) {
                return Optional.of(new KeyMatch(
                        path,
                        new KeySet.Product(List.of(part.get())),
                        Optional.empty(),
                        without(conditions, condition)));
            }
        }
        return Optional.empty();
    }

    private static Optional<KeySet.Part> part(Expr<ColumnTerm> condition, Column column) {
        if (condition instanceof Expr.InList<ColumnTerm> in
                && Conjuncts.isColumn(in.operand(), column.id())
                && in.items().stream().allMatch(Conjuncts::isValue)) {
            return Optional.of(new KeySet.OneOf(in.items()));
        }
        if (condition instanceof Expr.InSet<ColumnTerm> in
                && Conjuncts.isColumn(in.operand(), column.id())
                && Conjuncts.isValue(in.set())) {
            return Optional.of(new KeySet.InItems(in.set()));
        }
        return Conjuncts.equal(condition, column.id()).map(KeySet.Is::new);
    }

    /** Returns this match with what the conditions say of the second column. */
    private KeyMatch narrowed() {
        if (path.sort().isEmpty() || keys.width() == KeyPath.MOST) {
            return this;
        }
        return keys instanceof KeySet.Product product ? withPlaces(product).orElseGet(this::withRange) : withRange();
    }

    private Optional<KeyMatch> withPlaces(KeySet.Product product) {
        Column sort = path.key().get(1);
        for (Expr<ColumnTerm> condition : left) {
            Optional<KeySet.Part> part = part(condition, sort);
            if (part.isPresent()) {
                return Optional.of(new KeyMatch(
                        path,
                        new KeySet.Product(List.of(product.parts().get(0), part.get())),
                        Optional.empty(),
                        without(left, condition)));
            }
        }
        return Optional.empty();
    }

    private KeyMatch withRange() {
        Column sort = path.key().get(1);
        Optional<Expr.Comparison<ColumnTerm>> from = bound(sort, ComparisonOp.GE, ComparisonOp.GT);
        Optional<Expr.Comparison<ColumnTerm>> to = bound(sort, ComparisonOp.LE, ComparisonOp.LT);
        if (from.isPresent() && to.isPresent()) {
            return between(from.get(), to.get());
        }
        for (Expr<ColumnTerm> condition : left) {
            Optional<KeyRange> found = range(condition, sort);
            if (found.isPresent()) {
                return new KeyMatch(path, keys, found, without(left, condition));
            }
        }
        return this;
    }

    private Optional<Expr.Comparison<ColumnTerm>> bound(Column sort, ComparisonOp including, ComparisonOp excluding) {
        return left.stream()
                .flatMap(condition -> Conjuncts.comparison(condition, sort.id()).stream())
                .filter(comparison -> comparison.op() == including || comparison.op() == excluding)
                .findFirst();
    }

    /** A range has both its ends; where one is not meant, the condition that says so is left. */
    private KeyMatch between(Expr.Comparison<ColumnTerm> from, Expr.Comparison<ColumnTerm> to) {
        List<Expr<ColumnTerm>> rest = left.stream()
                .filter(condition -> !(isInclusive(condition, from) || isInclusive(condition, to)))
                .toList();
        return new KeyMatch(path, keys, Optional.of(new KeyRange.Between(from.right(), to.right())), rest);
    }

    private boolean isInclusive(Expr<ColumnTerm> condition, Expr.Comparison<ColumnTerm> bound) {
        boolean inclusive = bound.op() == ComparisonOp.GE || bound.op() == ComparisonOp.LE;
        return inclusive
                && Conjuncts.comparison(condition, path.key().get(1).id())
                        .filter(bound::equals)
                        .isPresent();
    }

    private static Optional<KeyRange> range(Expr<ColumnTerm> condition, Column column) {
        if (condition instanceof Expr.Between<ColumnTerm> between
                && Conjuncts.isColumn(between.operand(), column.id())
                && Conjuncts.isValue(between.low())
                && Conjuncts.isValue(between.high())) {
            return Optional.of(new KeyRange.Between(between.low(), between.high()));
        }
        if (condition instanceof Expr.TextMatch<ColumnTerm> match
                && match.kind() == TextMatchKind.STARTS_WITH
                && Conjuncts.isColumn(match.operand(), column.id())
                && Conjuncts.isValue(match.pattern())) {
            return Optional.of(new KeyRange.Prefix(match.pattern()));
        }
        return Conjuncts.comparison(condition, column.id())
                .filter(comparison -> comparison.op() != ComparisonOp.NE)
                .map(comparison -> new KeyRange.Compared(comparison.op(), comparison.right()));
    }

    /** A row whose place is NULL is in no index, so it is reached only where the conditions do not want it. */
    private boolean reachesAll() {
        return path.sort().isEmpty()
                || !path.key().get(1).nullable()
                || keys.width() == KeyPath.MOST
                || range.isPresent();
    }

    /** Returns whether these are complete primary keys, each of one row. */
    boolean isKeys() {
        return path.isPrimary() && keys.width() == path.key().size();
    }

    /** Returns whether there is one row at the most. */
    boolean isOneRow() {
        return isKeys() && isOnePartition();
    }

    private boolean isOnePartition() {
        return keys instanceof KeySet.Product product && product.isOne();
    }

    /** Returns how far this match is from the best one can be: a row, rows, a part of a partition, a partition. */
    int distance() {
        if (isKeys()) {
            return isOneRow() ? 0 : 1;
        }
        int whole = keys.width() == KeyPath.MOST || range.isPresent() ? 0 : 1;
        return 2 + whole + (path.isPrimary() ? 0 : 2);
    }

    /**
     * Returns the direction in which rows are read so that they come in an order; empty if no direction does that.
     *
     * @param grouped whether the order matters only among rows of one partition
     */
    Optional<SortKey.Direction> direction(List<SortKey<ColumnTerm>> order, boolean grouped) {
        List<SortKey<ColumnTerm>> open =
                order.stream().filter(key -> !isFixed(key.expr())).toList();
        if (open.isEmpty() || isOneRow()) {
            return Optional.of(SortKey.Direction.ASCENDING);
        }
        boolean alongSort = !isKeys()
                && keys.width() == 1
                && path.sort().isPresent()
                && (grouped || isOnePartition())
                && Conjuncts.isColumn(open.get(0).expr(), path.key().get(1).id())
                && (open.size() == 1 || path.isPrimary());
        return alongSort ? Optional.of(open.get(0).direction()) : Optional.empty();
    }

    /** Returns whether a sort key is the same for all rows, or in a grouped order for all of one group. */
    private boolean isFixed(Expr<ColumnTerm> expr) {
        if (!(keys instanceof KeySet.Product product)) {
            return false;
        }
        for (int i = 0; i < product.parts().size(); i++) {
            if (product.parts().get(i) instanceof KeySet.Is
                    && Conjuncts.isColumn(expr, path.key().get(i).id())) {
                return true;
            }
        }
        return false;
    }

    private static List<Expr<ColumnTerm>> without(List<Expr<ColumnTerm>> all, Expr<ColumnTerm> one) {
        return all.stream().filter(condition -> condition != one).toList();
    }
}
