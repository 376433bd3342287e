package dev.weir.planner.lower;

/** What the place of a condition makes of UNKNOWN. */
enum TruthContext {
    /** UNKNOWN is kept apart from FALSE. */
    EXACT,
    /** UNKNOWN counts as FALSE: the condition decides, by itself or in AND and OR, whether a row is selected. */
    FILTER
}
