package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code a OR (a AND b)} becomes {@code a}; likewise {@code (a AND b) OR (a AND b AND c)} becomes {@code a AND b}.
 *
 * <p>Sound for NULL: AND and OR are least and greatest in the order FALSE, UNKNOWN, TRUE, and the greatest of {@code a}
 * and something that is {@code a} or less is {@code a}.
 */
final class AbsorbDisjunct implements Rule<Expr.Or<ColumnTerm>> {
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
        List<Expr<ColumnTerm>> kept = Lists.filter(or.operands(), operand -> !implies(operand, or.operands()));
        return kept == or.operands() ? Optional.empty() : Optional.of(Expr.any(kept));
    }

    private static boolean implies(Expr<ColumnTerm> operand, List<Expr<ColumnTerm>> operands) {
        if (!(operand instanceof Expr.And<ColumnTerm> and)) {
            return false;
        }
        Set<Expr<ColumnTerm>> conjuncts = new HashSet<>(and.operands());
        return operands.stream()
                .anyMatch(other -> Operands.conjuncts(other).size() < conjuncts.size()
                        && conjuncts.containsAll(Operands.conjuncts(other)));
    }
}
