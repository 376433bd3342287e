package dev.weir.planner.plan;

import dev.weir.core.schema.app.ModelId;
import dev.weir.core.schema.app.RelationId;
import java.util.List;

/**
 * A relation that is read in the rows of the instances that have it.
 *
 * @param position the relation's position in the relations of its model, counted from zero
 * @param target the model at the other end
 * @param first the position of its first stored field in the row; the others follow, in the target's order
 * @param presence the position of a column that is NULL where there is no related instance, and there alone
 * @param key the positions of the target's key in the row
 * @param holds what the relation's handle holds
 * @param partial whether a related instance may be left out
 * @param nested relations to one of the related instance, in the same rows
 */
public record Join(
        RelationId relation,
        int position,
        ModelId target,
        int first,
        int presence,
        List<Integer> key,
        Load.Holds holds,
        boolean partial,
        List<Join> nested) {
    public Join {
        key = List.copyOf(key);
        nested = List.copyOf(nested);
    }
}
