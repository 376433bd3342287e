package dev.weir.it.shapes.rel.named;

import dev.weir.annotation.Embedded;

@Embedded
public record Name(String inner) {}
