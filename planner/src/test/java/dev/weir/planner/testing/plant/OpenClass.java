package dev.weir.planner.testing.plant;

/** Breaks a rule; see {@link Plants}. */
class OpenClass {}
