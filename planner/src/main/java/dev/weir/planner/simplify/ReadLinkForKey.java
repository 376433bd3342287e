package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import java.util.Optional;

/**
 * {@code (select t.key from target t where t.key = o.link)} becomes {@code o.link}.
 *
 * <p>Sound where {@code o.link} is a foreign key to {@code t.key}: where it is not NULL its row exists and has that key,
 * where it is, no row is found and both are NULL. Of a key of several parts one is read only if the others exclude NULL,
 * since a NULL among them means that no row is found.
 */
final class ReadLinkForKey implements Rule<Expr.Leaf<ColumnTerm>> {
    private final ForeignKeys foreignKeys;

    ReadLinkForKey(ForeignKeys foreignKeys) {
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
        if (!(leaf.term() instanceof ColumnTerm.ScalarSelect scalar)) {
            return Optional.empty();
        }
        Select select = scalar.select();
        return LinkFilter.of(select, Operands.conjuncts(select.where()), foreignKeys)
                .filter(LinkFilter::isLinkOnly)
                .flatMap(link -> link.linkOf(select.columns().get(0)));
    }
}
