package dev.weir.planner.plan;

import dev.weir.core.driver.Operation;
import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Loads a relation for a window of instances, by one operation for the whole window; where it leads through others, by one
 * more for each step of its way.
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
 * @param through what comes before the operation where the relation leads through others
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
        List<Load> nested,
        Optional<Through> through) {
    public Load {
        ownFields = List.copyOf(ownFields);
        targetFields = List.copyOf(targetFields);
        nested = List.copyOf(nested);
    }

    /** Returns this load by another operation, with others nested in it. */
    public Load with(Operation.OnRows newOperation, List<Load> newNested) {
        return new Load(
                relation, position, target, newOperation, ownFields, targetFields, holds, partial, newNested, through);
    }

    /** Returns this load with other reads before its operation, if it has any. */
    public Load withSteps(UnaryOperator<Operation.OnRows> change) {
        Optional<Through> changed = through.map(way -> way.with(change));
        return new Load(
                relation, position, target, operation, ownFields, targetFields, holds, partial, nested, changed);
    }

    /**
     * The way of a relation that leads through others. The keys of the window are those of the first step, those that it leads
     * to are the keys of the next, and those of the last step are the keys of the load's own operation. There may be no step,
     * where the operation can be reached by the keys of the window.
     *
     * @param limit how many targets of each instance are kept, of those in the order in which the operation gives them
     * @param values whether the operation gives, instead of instances, their keys and after these one value
     */
    public record Through(List<Pairs> steps, Limit<ColumnTerm> limit, boolean values) {
        public Through {
            steps = List.copyOf(steps);
        }

        Through with(UnaryOperator<Operation.OnRows> change) {
            return new Through(
                    steps.stream()
                            .map(step -> new Pairs(change.apply(step.operation()), step.near()))
                            .toList(),
                    limit,
                    values);
        }
    }

    /**
     * A read of pairs of keys: the one by which a row in between is reached, and the one by which it leads on.
     *
     * @param operation reads the rows of a set of keys, which fill the slot {@link Program#keySlot}
     * @param near how many columns, the first ones, are the key by which a row is reached; the others lead on
     */
    public record Pairs(Operation.OnRows operation, int near) {}

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
