package dev.weir.codegen.read;

/** The strategies of {@code @Auto}, by the names they have there. */
public enum AutoStrategy {
    BY_TYPE,
    UUID_V7,
    UUID_V4,
    INCREMENT
}
