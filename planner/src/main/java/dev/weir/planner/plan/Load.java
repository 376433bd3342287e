package dev.weir.planner.plan;

import dev.weir.core.driver.Operation;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.RelationId;
import java.util.List;

/**
 * Loads a relation for a window of instances, by one operation for the whole window.
 *
 * @param position the relation's position in the relations of its model, counted from zero
 * @param target the model at the other end
 * @param operation reads the related rows of a set of keys, which fill the slot {@link Program#keySlot}; gives the
 *     target's stored fields, in the model's order. Where rows are reached by keys alone, a limit of it counts the rows of
 *     each key
 * @param ownFields the positions of the fields, of an instance of the window, that make its key
 * @param targetFields the positions of the fields, of a related instance, that make the key it belongs to; as many
 * @param holds what the relation's handle holds
 * @param partial whether related rows may be left out
 * @param nested relations to load for all related instances of the window together
 */
public record Load(
        RelationId relation,
        int position,
        ModelId target,
        Operation.OnRows operation,
        List<Integer> ownFields,
        List<Integer> targetFields,
        Holds holds,
        boolean partial,
        List<Load> nested) {
    public Load {
        ownFields = List.copyOf(ownFields);
        targetFields = List.copyOf(targetFields);
        nested = List.copyOf(nested);
    }

    /** Returns this load by another operation, with others nested in it. */
    public Load with(Operation.OnRows newOperation, List<Load> newNested) {
        return new Load(relation, position, target, newOperation, ownFields, targetFields, holds, partial, newNested);
    }

    /** What the handle of a relation holds. */
    public enum Holds {
        /** Any number of instances. */
        MANY,
        /** Exactly one. */
        ONE,
        /** One or none. */
        MAYBE
    }
}
