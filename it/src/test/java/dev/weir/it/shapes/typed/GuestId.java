package dev.weir.it.shapes.typed;

import dev.weir.annotation.Embedded;

@Embedded
public record GuestId(String value) {}
