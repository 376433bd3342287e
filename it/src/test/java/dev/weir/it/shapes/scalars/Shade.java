package dev.weir.it.shapes.scalars;

public enum Shade {
    LIGHT,
    DARK
}
