package dev.weir.codegen.read;

/** What is said about null. */
public enum Nullness {
    /** Nothing, so that there always is a value. */
    NON_NULL,
    /** {@code @Nullable}. */
    NULLABLE,
    /** {@code @Nullable} on the items of an array, as in {@code @Nullable byte[]}. */
    NULLABLE_ITEMS
}
