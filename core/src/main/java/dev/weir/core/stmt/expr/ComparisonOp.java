package dev.weir.core.stmt.expr;

/** A comparison of two values that are not NULL, by {@link dev.weir.core.value.ValueOrder}. */
public enum ComparisonOp {
    EQ("="),
    NE("<>"),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">=");

    private final String symbol;

    ComparisonOp(String symbol) {
        this.symbol = symbol;
    }

    /** Returns the operator as SQL and plans write it. */
    public String symbol() {
        return symbol;
    }

    /** Returns the operator that holds exactly when this one does not, for values that are not NULL. */
    public ComparisonOp negated() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case LT -> GE;
            case LE -> GT;
            case GT -> LE;
            case GE -> LT;
        };
    }

    /** Returns the operator that says the same with the operands exchanged. */
    public ComparisonOp flipped() {
        return switch (this) {
            case EQ -> EQ;
            case NE -> NE;
            case LT -> GT;
            case LE -> GE;
            case GT -> LT;
            case GE -> LE;
        };
    }

    /** Returns whether the operator holds for operands whose order is {@code comparison}, as a comparator gives it. */
    public boolean holds(int comparison) {
        return switch (this) {
            case EQ -> comparison == 0;
            case NE -> comparison != 0;
            case LT -> comparison < 0;
            case LE -> comparison <= 0;
            case GT -> comparison > 0;
            case GE -> comparison >= 0;
        };
    }
}
