package dev.weir.it.shapes.rel.casts;

public enum Name {
    ALICE,
    BOB
}
