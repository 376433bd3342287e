package dev.weir.planner.verify;

import dev.weir.core.driver.Feature;
import dev.weir.core.schema.app.AppSchema;
import dev.weir.core.schema.app.FieldId;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Assignment;
import dev.weir.core.stmt.AssignmentOrder;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.Update;
import dev.weir.planner.lower.FieldTerms;
import dev.weir.planner.lower.Link;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The database computes every value of an update from the row as it was, also where fields change places. */
final class AssignmentsHaveAnOrder implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        if (statement instanceof Update update && isCircular(update.assignments(), verdict.schema())) {
            verdict.needs(
                    Feature.SIMULTANEOUS_ASSIGNMENT,
                    "an update of " + update.model().simpleName() + " that computes fields from each other",
                    "read the instances first and set the values, or change the fields in two updates");
        }
    }

    private static boolean isCircular(List<Assignment> assignments, AppSchema schema) {
        return AssignmentOrder.inTurn(assignments, Assignment::field, assignment -> read(assignment, schema))
                .isEmpty();
    }

    /** Returns the fields of the changed row from which a value is computed. */
    private static Set<FieldId> read(Assignment assignment, AppSchema schema) {
        return FieldTerms.of(assignment.value()).stream()
                .map(term -> read(term, schema))
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    /** What is behind a relation is found by the fields that link to it. */
    private static List<FieldId> read(FieldTerm term, AppSchema schema) {
        if (term instanceof FieldTerm.FieldRef ref) {
            return ref.path().isEmpty() ? List.of(ref.field()) : links(ref.path(), schema);
        } else if (term instanceof FieldTerm.AcrossRelation across) {
            return across.path().isEmpty() ? Link.of(schema, across.hop()).own() : links(across.path(), schema);
        }
        return List.of();
    }

    private static List<FieldId> links(List<RelationId> path, AppSchema schema) {
        return Link.along(schema, path.get(0)).own();
    }
}
