package dev.weir.codegen.read;

/** What an annotation says of an instance when the one it belongs to is deleted, by the names of the annotation's constants. */
public enum OnDelete {
    DEFAULT,
    CASCADE,
    SET_NULL,
    RESTRICT
}
