package dev.weir.core.testing.plant;

/** Breaks a rule; see {@link Plants}. */
class OpenClass {}
