package dev.weir.planner.access;

import dev.weir.core.driver.KeyRange;
import dev.weir.core.schema.db.Column;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.TextMatchKind;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;
import java.util.Optional;

/** Finds which part of a partition the conditions of a filter speak of. */
final class RangeMatch {
    private RangeMatch() {}

    /** Returns a match of partitions with the range of the second column that its other conditions say, if they do. */
    static Optional<KeyMatch> of(KeyMatch match, Column sort) {
        Optional<Expr.Comparison<ColumnTerm>> from = bound(match, sort, ComparisonOp.GE, ComparisonOp.GT);
        Optional<Expr.Comparison<ColumnTerm>> to = bound(match, sort, ComparisonOp.LE, ComparisonOp.LT);
        if (from.isPresent() && to.isPresent()) {
            return Optional.of(between(match, sort, from.get(), to.get()));
        }
        for (Expr<ColumnTerm> condition : match.left()) {
            Optional<KeyRange> found = range(condition, sort);
            if (found.isPresent()) {
                return Optional.of(match.within(found.get(), Conjuncts.without(match.left(), condition)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Expr.Comparison<ColumnTerm>> bound(
            KeyMatch match, Column sort, ComparisonOp including, ComparisonOp excluding) {
        return match.left().stream()
                .flatMap(condition -> Conjuncts.comparison(condition, sort.id()).stream())
                .filter(comparison -> comparison.op() == including || comparison.op() == excluding)
                .findFirst();
    }

    /** A range has both its ends; where one is not meant, the condition that says so is left. */
    private static KeyMatch between(
            KeyMatch match, Column sort, Expr.Comparison<ColumnTerm> from, Expr.Comparison<ColumnTerm> to) {
        List<Expr<ColumnTerm>> rest = match.left().stream()
                .filter(condition -> !isInclusive(condition, sort, from) && !isInclusive(condition, sort, to))
                .toList();
        return match.within(new KeyRange.Between(from.right(), to.right()), rest);
    }

    private static boolean isInclusive(Expr<ColumnTerm> condition, Column sort, Expr.Comparison<ColumnTerm> bound) {
        boolean inclusive = bound.op() == ComparisonOp.GE || bound.op() == ComparisonOp.LE;
        return inclusive
                && Conjuncts.comparison(condition, sort.id())
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
}
