package dev.weir.core.stmt.expr;

/** An operation on two numbers of one type. */
public enum ArithmeticOp {
    ADD("+"),
    SUBTRACT("-");

    private final String symbol;

    ArithmeticOp(String symbol) {
        this.symbol = symbol;
    }

    /** Returns the operator as SQL and plans write it. */
    public String symbol() {
        return symbol;
    }
}
