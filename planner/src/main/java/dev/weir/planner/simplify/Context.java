package dev.weir.planner.simplify;

/** How much of a condition's three-valued answer matters at the place where it stands. */
enum Context {
    /** TRUE, FALSE and UNKNOWN are kept apart; also the context of everything that is no condition. */
    EXACT,
    /**
     * Only TRUE matters, so UNKNOWN may become FALSE: the root of a filter, the operands of AND and OR there, and the
     * operand of IS TRUE anywhere. NOT and every other operator lead back to {@link #EXACT}.
     */
    FILTER;

    /** Returns whether a rule that is sound in {@code rule} may be applied here. */
    boolean admits(Context rule) {
        return rule == EXACT || this == FILTER;
    }
}
