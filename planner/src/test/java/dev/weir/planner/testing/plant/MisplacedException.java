package dev.weir.planner.testing.plant;

/** Breaks a rule; see {@link Plants}. */
final class MisplacedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
