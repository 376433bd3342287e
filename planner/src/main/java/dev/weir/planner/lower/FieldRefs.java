package dev.weir.planner.lower;

import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/** The field references of an expression, in reading order; those inside a {@link FieldTerm.Related} are not its own. */
final class FieldRefs {
    private FieldRefs() {}

    static List<FieldTerm.FieldRef> of(Expr<FieldTerm> expr) {
        List<FieldTerm.FieldRef> refs = new ArrayList<>();
        collect(expr, refs);
        return refs;
    }

    private static void collect(Expr<FieldTerm> expr, List<FieldTerm.FieldRef> refs) {
        if (expr instanceof Expr.Leaf<FieldTerm> leaf && leaf.term() instanceof FieldTerm.FieldRef ref) {
            refs.add(ref);
        }
        expr.mapChildren(child -> {
            collect(child, refs);
            return child;
        });
    }
}
