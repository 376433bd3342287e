package dev.weir.planner.access;

import dev.weir.core.driver.KeySet;
import dev.weir.core.schema.db.Column;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds which partitions of a way in the conditions of a filter speak of. */
final class PartitionMatch {
    private PartitionMatch() {}

    /** One partition that is said is nearer than those that are bound. */
    static Optional<KeyMatch> of(KeyPath path, List<Expr<ColumnTerm>> conditions) {
        Optional<KeyMatch> bound = keysInSlot(path, conditions, inKeys -> true);
        Optional<KeyMatch> values = values(path, conditions);
        boolean partitionsBound = bound.filter(way -> way.keys().width() == 1).isPresent();
        return partitionsBound && values.filter(way -> way.keys().isOne()).isPresent()
                ? values
                : bound.or(() -> values);
    }

    /** A set of keys that is bound for the whole way in. */
    static Optional<KeyMatch> keysInSlot(
            KeyPath path, List<Expr<ColumnTerm>> conditions, Predicate<ColumnTerm.InKeys> which) {
        for (Expr<ColumnTerm> condition : conditions) {
            Optional<KeySet> keys = Conjuncts.keys(condition).filter(which).flatMap(inKeys -> positions(path, inKeys)
                    .map(positions -> new KeySet.InSlot(inKeys.slot(), positions)));
            if (keys.isPresent()) {
                return Optional.of(
                        new KeyMatch(path, keys.get(), Optional.empty(), Conjuncts.without(conditions, condition)));
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

    private static Optional<KeyMatch> values(KeyPath path, List<Expr<ColumnTerm>> conditions) {
        return PlaceMatch.nearest(conditions, path.partition())
                .map(said -> new KeyMatch(
                        path,
                        new KeySet.Product(List.of(said.part())),
                        Optional.empty(),
                        Conjuncts.without(conditions, said.condition())));
    }
}
