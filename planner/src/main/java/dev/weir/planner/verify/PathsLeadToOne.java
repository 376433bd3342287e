package dev.weir.planner.verify;

import dev.weir.core.schema.app.Relation;
import dev.weir.core.schema.app.RelationId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.planner.verify.StatementParts.Part;
import java.util.List;

/** The way to a value, or to a relation that is asked about, leads to one instance at each step. */
final class PathsLeadToOne implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        for (Part<Expr<FieldTerm>> part : parts.exprs()) {
            if (part.value() instanceof Expr.Leaf<FieldTerm> leaf) {
                path(leaf.term()).forEach(step -> check(step, verdict));
            }
        }
    }

    private static List<RelationId> path(FieldTerm term) {
        if (term instanceof FieldTerm.FieldRef ref) {
            return ref.path();
        }
        return term instanceof FieldTerm.AcrossRelation across ? across.path() : List.of();
    }

    private static void check(RelationId step, Verdict verdict) {
        Relation relation = verdict.schema().relation(step);
        if (relation instanceof Relation.HasMany || relation instanceof Relation.Through) {
            verdict.invalid(
                    step.toString(),
                    "leads to many instances where one is wanted",
                    "ask with any(), all() or none(), which take a condition on them, or count() them");
        }
    }
}
