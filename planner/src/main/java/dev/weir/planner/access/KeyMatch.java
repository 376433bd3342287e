package dev.weir.planner.access;

import dev.weir.core.driver.KeyRange;
import dev.weir.core.driver.KeySet;
import dev.weir.core.schema.db.Column;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
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
        return PartitionMatch.of(path, conditions).map(KeyMatch::narrowed);
    }

    /** Returns how a way in can be taken by the keys of a slot, if the conditions want them. */
    static Optional<KeyMatch> ofEach(KeyPath path, List<Expr<ColumnTerm>> conditions, int slot) {
        return PartitionMatch.keysInSlot(path, conditions, inKeys -> inKeys.slot() == slot)
                .map(KeyMatch::narrowed);
    }

    /** Returns this match with what the conditions say of the second column. */
    private KeyMatch narrowed() {
        if (path.sort().isEmpty() || keys.width() == KeyPath.MOST) {
            return this;
        }
        Column sort = path.sort().get();
        Optional<KeyMatch> places =
                keys instanceof KeySet.Product product ? PlaceMatch.of(this, product, sort) : Optional.empty();
        return places.or(() -> RangeMatch.of(this, sort)).orElse(this);
    }

    /** Returns this match with a range of the second column. */
    KeyMatch within(KeyRange newRange, List<Expr<ColumnTerm>> newLeft) {
        return new KeyMatch(path, keys, Optional.of(newRange), newLeft);
    }

    /** Returns whether no row is missed. One whose place is NULL is in no index, so the conditions must not want it. */
    boolean reachesAll() {
        return !path.leavesOut() || keys.width() == KeyPath.MOST || range.isPresent();
    }

    /** Returns whether these are complete primary keys, each of one row. */
    boolean isKeys() {
        return path.isPrimary() && keys.width() == path.key().size();
    }

    /** Returns whether there is one row at the most. */
    boolean isOneRow() {
        return isKeys() && keys.isOne();
    }

    /** Returns how far this match is from the best one can be: a row, rows, a part of a partition, a partition. */
    int distance() {
        if (isKeys()) {
            return isOneRow() ? 0 : 1;
        }
        int whole = keys.width() == KeyPath.MOST || range.isPresent() ? 0 : 1;
        return 2 + whole + (path.isPrimary() ? 0 : 2);
    }

    /** Returns what is reached, in words. */
    String reached() {
        if (isKeys()) {
            return isOneRow() ? "one row" : "several rows";
        }
        String partitions = keys.isOne() ? "a partition" : "several partitions";
        return keys.width() == KeyPath.MOST || range.isPresent() ? "a part of " + partitions : partitions;
    }
}
