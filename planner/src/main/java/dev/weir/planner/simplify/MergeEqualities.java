package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code x = a OR x = b OR x IN (c, d)} becomes {@code x IN (a, b, c, d)}, for literals and parameters; at the place of
 * the first, items in the order in which they were written.
 *
 * <p>Sound for NULL: both forms are TRUE if an item equals {@code x}, else NULL if {@code x} or an item is.
 */
final class MergeEqualities implements Rule<Expr.Or<ColumnTerm>> {
    @Override
    public Class<? super Expr.Or<ColumnTerm>> target() {
        return Expr.Or.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.Or<ColumnTerm> or) {
        Map<Expr<ColumnTerm>, List<Expr<ColumnTerm>>> items = new LinkedHashMap<>();
        int memberships = 0;
        for (Expr<ColumnTerm> disjunct : or.operands()) {
            Optional<Expr.InList<ColumnTerm>> membership = membership(disjunct);
            if (membership.isPresent()) {
                items.computeIfAbsent(membership.get().operand(), operand -> new ArrayList<>())
                        .addAll(membership.get().items());
                memberships++;
            }
        }
        return memberships == items.size() ? Optional.empty() : Optional.of(Expr.any(merged(or, items)));
    }

    /** Returns the disjuncts, each membership with all items of its operand, once. */
    private static List<Expr<ColumnTerm>> merged(
            Expr.Or<ColumnTerm> or, Map<Expr<ColumnTerm>, List<Expr<ColumnTerm>>> items) {
        Set<Expr<ColumnTerm>> disjuncts = new LinkedHashSet<>();
        for (Expr<ColumnTerm> disjunct : or.operands()) {
            Optional<Expr.InList<ColumnTerm>> all = membership(disjunct)
                    .map(part -> new Expr.InList<>(part.operand(), items.getOrDefault(part.operand(), part.items())));
            disjuncts.add(all.isEmpty() || all.get().items().size() == 1 ? disjunct : all.get());
        }
        return List.copyOf(disjuncts);
    }

    /** Returns an equality with a value, or a membership among values, as a membership. */
    private static Optional<Expr.InList<ColumnTerm>> membership(Expr<ColumnTerm> operand) {
        if (operand instanceof Expr.Comparison<ColumnTerm> comparison
                && comparison.op() == ComparisonOp.EQ
                && !Literals.isFixed(comparison.left())
                && Literals.isFixed(comparison.right())) {
            return Optional.of(new Expr.InList<>(comparison.left(), List.of(comparison.right())));
        }
        return operand instanceof Expr.InList<ColumnTerm> inList
                        && !Literals.isFixed(inList.operand())
                        && !inList.items().isEmpty()
                        && inList.items().stream().allMatch(Literals::isFixed)
                ? Optional.of(inList)
                : Optional.empty();
    }
}
