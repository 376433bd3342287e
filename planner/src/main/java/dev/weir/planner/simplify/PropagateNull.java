package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.List;
import java.util.Optional;

/**
 * {@code x = NULL} becomes {@code NULL}, and so do {@code x + NULL}, {@code x LIKE NULL} and {@code x IN} a list that is
 * NULL as a whole.
 *
 * <p>Sound for NULL: it is what these operators yield for it. {@code x IS NULL} is another operator and stays.
 */
final class PropagateNull implements Rule<Expr<ColumnTerm>> {
    @Override
    public Class<? super Expr<ColumnTerm>> target() {
        return Expr.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr<ColumnTerm> node) {
        return isStrict(node) && strictOperands(node).stream().anyMatch(Literals::isNull)
                ? Optional.of(Literals.nullOf(node.type()))
                : Optional.empty();
    }

    private static boolean isStrict(Expr<ColumnTerm> node) {
        return node instanceof Expr.Comparison<ColumnTerm>
                || node instanceof Expr.Arithmetic<ColumnTerm>
                || node instanceof Expr.TextMatch<ColumnTerm>
                || node instanceof Expr.InSet<ColumnTerm>;
    }

    /** Returns the operands whose NULL decides; an operand of IN does not, since no list holds it if it is empty. */
    private static List<Expr<ColumnTerm>> strictOperands(Expr<ColumnTerm> node) {
        return node instanceof Expr.InSet<ColumnTerm> inSet ? List.of(inSet.set()) : Operands.of(node);
    }
}
