package dev.weir.planner.lower;

import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The steps that a step along a relation stands for: those of its way if it leads through others, otherwise it alone. */
public final class Way {
    private Way() {}

    /** Returns the steps in the order in which they are taken. A relation that the schema does not have is one step. */
    public static List<FieldTerm.Hop> of(AppSchema schema, FieldTerm.Hop hop) {
        return schema.findRelation(hop.relation())
                .filter(Relation.Through.class::isInstance)
                .map(through -> steps(((Relation.Through) through).path(), hop.reversed()))
                .orElse(List.of(hop));
    }

    private static List<FieldTerm.Hop> steps(List<RelationId> path, boolean reversed) {
        List<FieldTerm.Hop> steps = new ArrayList<>(path.size());
        path.forEach(relation -> steps.add(new FieldTerm.Hop(relation, reversed)));
        if (reversed) {
            Collections.reverse(steps);
        }
        return steps;
    }
}
