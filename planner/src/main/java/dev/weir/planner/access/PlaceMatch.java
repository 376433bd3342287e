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

    /** A condition that says the values of a column. */
    record Said(Expr<ColumnTerm> condition, KeySet.Part part) {}

    /** Returns a match of partitions with the places in them that its other conditions list, if they do. */
    static Optional<KeyMatch> of(KeyMatch match, KeySet.Product partitions, Column sort) {
        return nearest(match.left(), sort)
                .map(said -> new KeyMatch(
                        match.path(),
                        new KeySet.Product(List.of(partitions.parts().get(0), said.part())),
                        Optional.empty(),
                        Conjuncts.without(match.left(), said.condition())));
    }

    /** Returns the condition that says the values of a column, if one does; rather one that says a single value. */
    static Optional<Said> nearest(List<Expr<ColumnTerm>> conditions, Column column) {
        List<Said> all = conditions.stream()
                .flatMap(condition -> part(condition, column).map(part -> new Said(condition, part)).stream())
                .toList();
        return all.stream()
                .filter(said -> said.part() instanceof KeySet.Is)
                .findFirst()
                .or(() -> all.stream().findFirst());
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
