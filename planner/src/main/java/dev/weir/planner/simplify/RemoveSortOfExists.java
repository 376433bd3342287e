package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.expr.Limit;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import java.util.List;
import java.util.Optional;

/**
 * {@code EXISTS (select … order by x limit 1)} becomes {@code EXISTS (select …)}: whether there is a row does not depend
 * on the order, nor on a limit of one or more. A parameter may be zero, so a limit that is one stays.
 *
 * <p>Sound for NULL: EXISTS looks at no value.
 */
final class RemoveSortOfExists implements Rule<Expr.Leaf<ColumnTerm>> {
    @Override
    public Class<? super Expr.Leaf<ColumnTerm>> target() {
        return Expr.Leaf.class;
    }

    @Override
    public Context context() {
        return Context.EXACT;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.Leaf<ColumnTerm> leaf) {
        if (!(leaf.term() instanceof ColumnTerm.Exists exists)) {
            return Optional.empty();
        }
        Select select = exists.select();
        boolean limitMatters = select.limit().offset().isPresent()
                || select.limit()
                        .count()
                        .filter(count -> !Literals.isAtLeast(count, 1))
                        .isPresent();
        Limit<ColumnTerm> limit = limitMatters ? select.limit() : Limit.none();
        if (select.orderBy().isEmpty() && limit.equals(select.limit())) {
            return Optional.empty();
        }
        return Optional.of(new Expr.Leaf<>(
                new ColumnTerm.Exists(select.withOrderBy(List.of()).withLimit(limit))));
    }
}
