package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code a AND (a OR b)} becomes {@code a}; likewise {@code (a OR b) AND (a OR b OR c)} becomes {@code a OR b}.
 *
 * <p>Sound for NULL: AND and OR are least and greatest in the order FALSE, UNKNOWN, TRUE, and the least of {@code a} and
 * something that is {@code a} or greater is {@code a}.
 */
final class AbsorbConjunct implements Rule<Expr.And<ColumnTerm>> {
    @Override
    public Class<? super Expr.And<ColumnTerm>> target() {
        return Expr.And.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.And<ColumnTerm> and) {
        List<Expr<ColumnTerm>> kept = Lists.filter(and.operands(), operand -> !isImplied(operand, and.operands()));
        return kept == and.operands() ? Optional.empty() : Optional.of(Expr.all(kept));
    }

    private static boolean isImplied(Expr<ColumnTerm> operand, List<Expr<ColumnTerm>> operands) {
        if (!(operand instanceof Expr.Or<ColumnTerm> or)) {
            return false;
        }
        Set<Expr<ColumnTerm>> disjuncts = new HashSet<>(or.operands());
        return operands.stream()
                .anyMatch(other -> Operands.disjuncts(other).size() < disjuncts.size()
                        && disjuncts.containsAll(Operands.disjuncts(other)));
    }
}
