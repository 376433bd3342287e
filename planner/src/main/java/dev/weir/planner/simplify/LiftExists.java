package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code EXISTS (select … from target t where t.key = o.link and t.key = v)} becomes {@code (o.link = v) IS TRUE}, and
 * without the second equality {@code o.link IS NOT NULL}, each for every part of the key.
 *
 * <p>Sound where {@code o.link} is a foreign key to {@code t.key}: where no part of it is NULL its row exists, and has
 * those very key values; where one is, no row equals it. See {@link LinkFilter} for what the filter may hold. EXISTS is
 * never NULL, hence the IS TRUE, which goes away in a filter.
 */
final class LiftExists implements Rule<Expr.Leaf<ColumnTerm>> {
    private final ForeignKeys foreignKeys;

    LiftExists(ForeignKeys foreignKeys) {
        this.foreignKeys = foreignKeys;
    }

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
        return leaf.term() instanceof ColumnTerm.Exists exists
                ? LinkFilter.of(
                                exists.select(),
                                Operands.conjuncts(exists.select().where()),
                                foreignKeys)
                        .map(link -> new Expr.IsTrue<>(link.condition()))
                : Optional.empty();
    }
}
