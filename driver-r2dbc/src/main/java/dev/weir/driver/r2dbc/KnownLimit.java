package dev.weir.driver.r2dbc;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.stmt.table.Select;
import dev.weir.core.stmt.table.TableStatement;
import dev.weir.core.value.Arguments;
import dev.weir.core.value.Value;

/**
 * The most rows that a select gives, as its own limit says.
 *
 * @param slot the argument that says it; negative if none does
 * @param constant what the statement itself says, if no argument does
 */
record KnownLimit(int slot, long constant) {
    private static final KnownLimit NONE = new KnownLimit(-1, Long.MAX_VALUE);

    static KnownLimit of(TableStatement statement) {
        return statement instanceof Select select
                ? select.limit().count().map(KnownLimit::of).orElse(NONE)
                : NONE;
    }

    private static KnownLimit of(Expr<ColumnTerm> count) {
        if (count instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.Param param) {
            return new KnownLimit(param.slot(), Long.MAX_VALUE);
        }
        boolean known = count instanceof Expr.Literal<ColumnTerm> literal && literal.value() instanceof Value.Int;
        return known ? new KnownLimit(-1, ((Value.Int) ((Expr.Literal<ColumnTerm>) count).value()).value()) : NONE;
    }

    boolean within(int rows, Arguments arguments) {
        if (slot < 0) {
            return constant <= rows;
        }
        return !arguments.isNull(slot) && arguments.integer(slot) <= rows;
    }
}
