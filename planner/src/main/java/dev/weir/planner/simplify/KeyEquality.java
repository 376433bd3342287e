package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.Alias;
import dev.weir.core.stmt.table.ColumnTerm;
import java.util.Optional;

/**
 * {@code column = value}, where the value is the same for every row of the select whose column it is.
 *
 * @param value a literal, a parameter, or a column of an enclosing statement
 */
record KeyEquality(ColumnTerm.ColumnRef column, Expr<ColumnTerm> value) {
    /** Reads a condition as such an equality over a column of {@code alias}, whichever way round it is written. */
    static Optional<KeyEquality> of(Expr<ColumnTerm> condition, Alias alias) {
        if (!(condition instanceof Expr.Comparison<ColumnTerm> equality) || equality.op() != ComparisonOp.EQ) {
            return Optional.empty();
        }
        return of(equality.left(), equality.right(), alias).or(() -> of(equality.right(), equality.left(), alias));
    }

    private static Optional<KeyEquality> of(Expr<ColumnTerm> column, Expr<ColumnTerm> value, Alias alias) {
        return columnOf(column, alias).filter(ref -> isGiven(value, alias)).map(ref -> new KeyEquality(ref, value));
    }

    /** Returns the column of {@code alias} that an expression is, if it is one. */
    static Optional<ColumnTerm.ColumnRef> columnOf(Expr<ColumnTerm> expr, Alias alias) {
        return expr instanceof Expr.Leaf<ColumnTerm> leaf
                        && leaf.term() instanceof ColumnTerm.ColumnRef ref
                        && ref.alias().equals(alias)
                ? Optional.of(ref)
                : Optional.empty();
    }

    private static boolean isGiven(Expr<ColumnTerm> value, Alias alias) {
        if (value instanceof Expr.Leaf<ColumnTerm> leaf) {
            return (leaf.term() instanceof ColumnTerm.ColumnRef ref
                            && !ref.alias().equals(alias))
                    || (leaf.term() instanceof ColumnTerm.DerivedRef derived
                            && !derived.alias().equals(alias))
                    || leaf.term() instanceof ColumnTerm.Param;
        }
        return value instanceof Expr.Literal<ColumnTerm>;
    }
}
