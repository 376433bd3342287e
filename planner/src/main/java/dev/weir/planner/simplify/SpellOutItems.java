package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.Value;
import java.util.Optional;

/**
 * {@code x IN} a literal list becomes {@code x IN (a, b)}, which the rules for items can look into.
 *
 * <p>Sound for NULL: both forms of IN treat operand and items alike.
 */
final class SpellOutItems implements Rule<Expr.InSet<ColumnTerm>> {
    @Override
    public Class<? super Expr.InSet<ColumnTerm>> target() {
        return Expr.InSet.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.InSet<ColumnTerm> inSet) {
        if (inSet.set() instanceof Expr.Literal<ColumnTerm> literal && literal.value() instanceof Value.Items items) {
            return Optional.of(new Expr.InList<>(
                    inSet.operand(),
                    items.values().stream()
                            .<Expr<ColumnTerm>>map(Expr.Literal::new)
                            .toList()));
        }
        return Optional.empty();
    }
}
