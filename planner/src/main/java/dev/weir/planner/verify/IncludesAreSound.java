package dev.weir.planner.verify;

import dev.weir.core.driver.Feature;
import dev.weir.core.driver.Windowing;
import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.Include;
import dev.weir.core.stmt.LoadRelations;
import dev.weir.core.stmt.Query;
import dev.weir.core.stmt.Statement;
import dev.weir.planner.lower.JoinedIncludes;
import dev.weir.planner.verify.StatementParts.Part;
import java.util.HashSet;
import java.util.Set;

/**
 * Only what gives instances includes relations, each once. The one instance of a relation has no order and no limit, and
 * where it is promised to be there, it cannot be filtered away. Values are neither filtered nor ordered.
 */
final class IncludesAreSound implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        if (statement instanceof Query query
                && query.answer() != Query.Answer.INSTANCES
                && !query.projection().hasInstances()
                && !query.includes().isEmpty()) {
            verdict.invalid(
                    "query of " + query.model().simpleName(),
                    "includes relations but answers no instances",
                    "leave the include out");
        }
        if (statement instanceof Query query) {
            once(query.includes(), verdict);
            joined(query, verdict);
        }
        if (statement instanceof LoadRelations load) {
            once(load.includes(), verdict);
        }
        for (Part<Include> part : parts.includes()) {
            if (statement instanceof Query && verdict.capability().queries().windowing() == Windowing.KEYSET) {
                // a window goes on after the last row of the one before, which an order tells
                verdict.needs(Feature.SORT, "an include", "read the related instances by a query of their own");
            }
            once(part.value().includes(), verdict);
            selection(part.value(), verdict);
        }
    }

    /** Nothing is joined where this is missing: without an order the rows of one instance would not lie side by side. */
    private static void joined(Query query, Verdict verdict) {
        if (!JoinedIncludes.in(query, verdict.schema(), verdict.capability())
                || !JoinedIncludes.repeatInstances(query, verdict.schema())) {
            return;
        }
        verdict.needs(Feature.SORT, "a joined include", "leave joined() out");
        if (query.includes().stream()
                .anyMatch(include -> !include.selection().limit().isNone())) {
            verdict.needs(Feature.LATERAL_JOINS, "a joined include with a limit", "leave joined() out");
        }
    }

    private static void once(Iterable<Include> includes, Verdict verdict) {
        Set<RelationId> seen = new HashSet<>();
        for (Include include : includes) {
            if (!seen.add(include.relation())) {
                verdict.invalid("include of " + include.relation(), "stands twice in one place", "include it once");
            }
        }
    }

    private static void selection(Include include, Verdict verdict) {
        Relation relation = verdict.schema().relation(include.relation());
        String where = "include of " + include.relation();
        boolean filtered = !include.selection().filter().isAlwaysTrue();
        boolean limited = !include.selection().limit().isNone();
        if (relation instanceof Relation.Through through) {
            through(include, through, where, verdict); // the runner cuts to a limit
            return;
        }
        if (relation instanceof Relation.HasMany) {
            if (limited && !verdict.capability().queries().byKeysAlone()) {
                verdict.needs(
                        Feature.WINDOW_FUNCTIONS,
                        "an include with a limit for each instance",
                        "include all of them and cut the list");
                // rows come numbered, and are given in the order of their numbers
                verdict.needs(
                        Feature.SORT,
                        "an include with a limit for each instance",
                        "include all of them and cut the list");
            }
            return;
        }
        if (limited) {
            verdict.invalid(where, "has a limit but leads to one instance", "leave the limit out");
        }
        if (!include.selection().sort().isEmpty()) {
            verdict.invalid(where, "has an order but leads to one instance", "leave the order out");
        }
        if (filtered && isRequired(relation)) {
            verdict.invalid(
                    where,
                    "has a filter but leads to an instance that is always there",
                    "put the condition into the query, or declare the relation Maybe");
        }
    }

    private static void through(Include include, Relation.Through through, String where, Verdict verdict) {
        boolean chosen = !include.selection().filter().isAlwaysTrue()
                || !include.selection().sort().isEmpty();
        if (through.value().isPresent() && chosen) {
            verdict.invalid(
                    where,
                    "has a filter or an order but leads to values",
                    "include them all, or query for the instances that have them");
        }
    }

    private static boolean isRequired(Relation relation) {
        return (relation instanceof Relation.BelongsTo belongsTo && belongsTo.required())
                || (relation instanceof Relation.HasOne hasOne && hasOne.required());
    }
}
