package dev.weir.planner.access;

import dev.weir.core.driver.KeySet;
import dev.weir.core.schema.db.Column;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;
import java.util.Optional;

/** Finds the values of one key column in the conditions of a filter. */
final class PlaceMatch {
    private PlaceMatch() {}

    /** Returns a match of partitions with the places in them that its other conditions list, if they do. */
    static Optional<KeyMatch> of(KeyMatch match, KeySet.Product partitions, Column sort) {
        for (Expr<ColumnTerm> condition : match.left()) {
            Optional<KeySet.Part> part = part(condition, sort);
            if (part.isPresent()) {
                return Optional.of(new KeyMatch(
                        match.path(),
                        new KeySet.Product(List.of(partitions.parts().get(0), part.get())),
                        Optional.empty(),
                        Conjuncts.without(match.left(), condition)));
            }
        }
        return Optional.empty();
    }

    /** Returns the values that a condition says a column has one of, if it does. */
    static Optional<KeySet.Part> part(Expr<ColumnTerm> condition, Column column) {
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
}
