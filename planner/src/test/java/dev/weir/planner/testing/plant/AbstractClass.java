package dev.weir.planner.testing.plant;

/** Breaks a rule; see {@link Plants}. */
abstract class AbstractClass {}
