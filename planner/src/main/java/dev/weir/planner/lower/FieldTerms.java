package dev.weir.planner.lower;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/** The terms of an expression, in reading order; those inside a {@link FieldTerm.AcrossRelation} are not its own. */
public final class FieldTerms {
    private FieldTerms() {}

    public static List<FieldTerm> of(Expr<FieldTerm> expr) {
        List<FieldTerm> terms = new ArrayList<>();
        collect(expr, terms);
        return terms;
    }

    private static void collect(Expr<FieldTerm> expr, List<FieldTerm> terms) {
        if (expr instanceof Expr.Leaf<FieldTerm> leaf) {
            terms.add(leaf.term());
        }
        expr.mapChildren(child -> {
            collect(child, terms);
            return child;
        });
    }
}
