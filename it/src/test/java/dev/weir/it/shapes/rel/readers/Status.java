package dev.weir.it.shapes.rel.readers;

public enum Status {
    DRAFT,
    PUBLISHED
}
