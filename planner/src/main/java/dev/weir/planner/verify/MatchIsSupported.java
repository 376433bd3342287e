package dev.weir.planner.verify;

import dev.weir.core.driver.Feature;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Statement;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.planner.verify.StatementParts.Part;

/** The database matches texts as it is asked to. */
final class MatchIsSupported implements StatementCheck {
    @Override
    public void check(Statement statement, StatementParts parts, Verdict verdict) {
        for (Part<Expr<FieldTerm>> part : parts.exprs()) {
            if (part.value() instanceof Expr.TextMatch<FieldTerm> match) {
                switch (match.kind()) {
                    case LIKE -> verdict.needs(Feature.PATTERN, "like", "use startsWith, endsWith or contains");
                    case ILIKE ->
                        verdict.needs(
                                Feature.CASE_INSENSITIVE_PATTERN,
                                "ilike",
                                "use like, or store a folded copy of the text");
                    case STARTS_WITH, ENDS_WITH, CONTAINS -> {
                        // every database can
                    }
                }
            }
        }
    }
}
