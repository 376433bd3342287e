package dev.weir.it.shapes.rel.typed;

import dev.weir.annotation.Embedded;

@Embedded
public record BookId(String isbn) {}
