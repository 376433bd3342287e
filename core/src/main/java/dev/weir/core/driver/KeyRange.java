package dev.weir.core.driver;

import dev.weir.core.stmt.expr.ComparisonOp;
import dev.weir.core.stmt.expr.Expr;
import dev.weir.core.stmt.table.ColumnTerm;

/** A part of the values of a key column; an empty one where a bound is NULL. */
public sealed interface KeyRange {

    /**
     * The values that compare so to another.
     *
     * @param op any but NE
     */
    record Compared(ComparisonOp op, Expr<ColumnTerm> value) implements KeyRange {}

    /** The values from one to another, both included; none if the second is less than the first. */
    record Between(Expr<ColumnTerm> low, Expr<ColumnTerm> high) implements KeyRange {}

    /** The texts that begin with another. */
    record Prefix(Expr<ColumnTerm> value) implements KeyRange {}
}
