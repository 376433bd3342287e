package dev.weir.it.shapes.enums;

/** Has the name of a type that databases have. */
public enum Interval {
    DAY,
    WEEK
}
