package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code o.link IN (select t.key from target t where t.key = v)} becomes {@code o.link = v}, and without the filter
 * {@code o.link IS NOT NULL}, each for every part of the key.
 *
 * <p>Sound where {@code o.link} is a foreign key to {@code t.key}, and only in a filter, where IN asks no more than
 * EXISTS; for the rest see {@link LiftExists}. Elsewhere a NULL {@code o.link} is among no rows if there are none, and
 * UNKNOWN if there are some.
 */
final class LiftInSelect implements Rule<Expr.Leaf<ColumnTerm>> {
    private final ForeignKeys foreignKeys;

    LiftInSelect(ForeignKeys foreignKeys) {
        this.foreignKeys = foreignKeys;
    }

    @Override
    public Class<? super Expr.Leaf<ColumnTerm>> target() {
        return Expr.Leaf.class;
    }

    @Override
    public Context context() {
        return Context.FILTER;
    }

    @Override
    public Optional<Expr<ColumnTerm>> apply(Expr.Leaf<ColumnTerm> leaf) {
        return leaf.term() instanceof ColumnTerm.InSelect inSelect
                ? LinkFilter.of(inSelect.select(), asConjuncts(inSelect), foreignKeys)
                        .map(LinkFilter::condition)
                : Optional.empty();
    }

    /** Returns what a row of the select must fulfil to be the one looked for. */
    private static List<Expr<ColumnTerm>> asConjuncts(ColumnTerm.InSelect inSelect) {
        List<Expr<ColumnTerm>> conjuncts = new ArrayList<>();
        for (int i = 0; i < inSelect.operands().size(); i++) {
            conjuncts.add(new Expr.Comparison<>(
                    ComparisonOp.EQ,
                    inSelect.select().columns().get(i),
                    inSelect.operands().get(i)));
        }
        conjuncts.addAll(Operands.conjuncts(inSelect.select().where()));
        return conjuncts;
    }
}
