package dev.weir.it.shapes.blog;

public enum Status {
    ACTIVE,
    BLOCKED
}
