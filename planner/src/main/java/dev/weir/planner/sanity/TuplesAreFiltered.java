package dev.weir.planner.sanity;

import dev.weir.core.driver.Capability;
import dev.weir.core.error.InternalException;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.TableParts;
import dev.weir.planner.plan.Program;
import dev.weir.planner.simplify.Nullability;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A tuple of which a part may be NULL is looked for among rows only where UNKNOWN counts as FALSE. Databases agree on when it
 * is found, but not on whether it is missing or UNKNOWN otherwise: MariaDB has FALSE for {@code (1, NULL) IN ((1, 2))}, which
 * is UNKNOWN, and H2 has UNKNOWN for {@code (1, NULL) IN ((2, 2))}, which is FALSE. NOT would make a difference of that.
 */
final class TuplesAreFiltered implements ProgramCheck {
    @Override
    public void check(Program program, Capability capability) {
        for (Sent sent : Sent.by(program)) {
            TableParts parts = TableParts.of(sent.operation().statement());
            Set<Expr<ColumnTerm>> filtering = Collections.newSetFromMap(new IdentityHashMap<>());
            parts.filters().forEach(filter -> collect(filter, filtering));
            for (Expr<ColumnTerm> expr : parts.exprs()) {
                if (expr instanceof Expr.IsTrue<ColumnTerm> isTrue) {
                    collect(isTrue.operand(), filtering);
                }
            }
            for (Expr<ColumnTerm> expr : parts.exprs()) {
                if (isOpenTuple(expr) && !filtering.contains(expr)) {
                    throw new InternalException(TuplesAreFiltered.class, "UNKNOWN is told from FALSE of " + expr);
                }
            }
        }
    }

    /** Adds the conditions that decide a filter with no more than TRUE. */
    private static void collect(Expr<ColumnTerm> filter, Set<Expr<ColumnTerm>> into) {
        if (filter instanceof Expr.And<ColumnTerm> and) {
            and.operands().forEach(operand -> collect(operand, into));
        } else if (filter instanceof Expr.Or<ColumnTerm> or) {
            or.operands().forEach(operand -> collect(operand, into));
        } else {
            into.add(filter);
        }
    }

    private static boolean isOpenTuple(Expr<ColumnTerm> expr) {
        return expr instanceof Expr.Leaf<ColumnTerm> leaf
                && tuple(leaf.term()).size() > 1
                && !Nullability.excludesNull(expr);
    }

    private static List<Expr<ColumnTerm>> tuple(ColumnTerm term) {
        if (term instanceof ColumnTerm.InSelect among) {
            return among.operands();
        }
        return term instanceof ColumnTerm.InKeys keys ? keys.operands() : List.of();
    }
}
