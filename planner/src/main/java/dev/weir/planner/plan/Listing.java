package dev.weir.planner.plan;

import dev.weir.core.driver.Operation;
import dev.weir.core.schema.app.RelationId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads values of the rows that a relation leads to, for a window of instances, by one operation for the whole window; where
 * the relation leads through others, by one more for each step of its way.
 *
 * @param operation reads the related rows of a set of keys, which fill the slot {@link Program#keySlot}, as that of a
 *     {@link Load} does; gives the key that a row belongs to and after it the values
 * @param ownFields the positions of the fields, of an instance of the window, that make its key
 * @param key how many columns, the first ones, are the key
 * @param through what comes before the operation where the relation leads through others
 */
public record Listing(
        RelationId relation,
        Operation.OnRows operation,
        List<Integer> ownFields,
        int key,
        Optional<Load.Through> through) {
    public Listing {
        ownFields = List.copyOf(ownFields);
    }

    /** Returns this listing by another operation. */
    public Listing with(Operation.OnRows newOperation) {
        return new Listing(relation, newOperation, ownFields, key, through);
    }

    /** Returns this listing with other reads before its operation, if it has any. */
    public Listing withSteps(UnaryOperator<Operation.OnRows> change) {
        return new Listing(relation, operation, ownFields, key, through.map(way -> way.with(change)));
    }
}
