package dev.weir.planner.simplify;

import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;
import dev.weir.core.value.EnumType;
import dev.weir.core.value.ListType;
import dev.weir.core.value.ScalarType;
import dev.weir.core.value.Type;
import dev.weir.core.value.Value;

/** The constants that rules look for and leave behind. */
final class Literals {
    private Literals() {}

    /** Returns the condition that is always UNKNOWN. */
    static Expr<ColumnTerm> unknown() {
        return nullOf(ScalarType.BOOL);
    }

    /** Returns the NULL of a type. */
    static Expr<ColumnTerm> nullOf(Type type) {
        return new Expr.Literal<>(new Value.Null(type));
    }

    static boolean isNull(Expr<ColumnTerm> expr) {
        return expr instanceof Expr.Literal<ColumnTerm> literal && literal.value() instanceof Value.Null;
    }

    /** Returns whether an expression is an integer literal, and not below {@code least}. */
    static boolean isAtLeast(Expr<ColumnTerm> expr, long least) {
        return expr instanceof Expr.Literal<ColumnTerm> literal
                && literal.value() instanceof Value.Int number
                && number.value() >= least;
    }

    /** Returns whether an expression is the integer literal zero. */
    static boolean isZero(Expr<ColumnTerm> expr) {
        return expr instanceof Expr.Literal<ColumnTerm> literal
                && literal.value() instanceof Value.Int number
                && number.value() == 0;
    }

    /** Returns whether an expression is a literal or a parameter: a value that is the same for every row. */
    static boolean isFixed(Expr<ColumnTerm> expr) {
        return expr instanceof Expr.Literal<ColumnTerm>
                || (expr instanceof Expr.Leaf<ColumnTerm> leaf && leaf.term() instanceof ColumnTerm.Param);
    }

    /**
     * Returns whether values of a type are compared as text, so that what is equal or less is for the database's
     * collation to say and not for a fold.
     */
    static boolean isCollated(Type type) {
        return type == ScalarType.TEXT
                || type instanceof EnumType
                || (type instanceof ListType list && isCollated(list.element()));
    }
}
