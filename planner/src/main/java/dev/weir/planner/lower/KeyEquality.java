package dev.weir.planner.lower;

import dev.weir.core.schema.app.FieldId;
import dev.weir.core.stmt.FieldTerm;
import dev.weir.core.stmt.Selection;
import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises the filter that is nothing but equalities of each key field with a value of the caller. */
public final class KeyEquality {
    private KeyEquality() {}

    /** Returns whether a selection of a statement whose placeholders are numbered is that of one key, and nothing else. */
    public static boolean isExactly(Selection selection, List<FieldId> key) {
        return selection.limit().isNone() && isExactly(selection.filter(), key);
    }

    static boolean isExactly(Expr<FieldTerm> filter, List<FieldId> key) {
        List<Expr<FieldTerm>> conjuncts = filter instanceof Expr.And<FieldTerm> and ? and.operands() : List.of(filter);
        Set<FieldId> found = new HashSet<>();
        for (Expr<FieldTerm> conjunct : conjuncts) {
            Optional<FieldId> field = equalField(conjunct);
            if (field.isEmpty() || !found.add(field.get())) {
                return false;
            }
        }
        return found.equals(Set.copyOf(key));
    }

    private static Optional<FieldId> equalField(Expr<FieldTerm> condition) {
        if (condition instanceof Expr.Comparison<FieldTerm> comparison
                && comparison.op() == ComparisonOp.EQ
                && comparison.left() instanceof Expr.Leaf<FieldTerm> left
                && left.term() instanceof FieldTerm.FieldRef ref
                && ref.path().isEmpty()
                && comparison.right() instanceof Expr.Leaf<FieldTerm> right
                && right.term() instanceof FieldTerm.Argument) {
            return Optional.of(ref.field());
        }
        return Optional.empty();
    }
}
