package dev.weir.it.shapes.typed;

import dev.weir.annotation.Embedded;
import java.util.UUID;

@Embedded
public record PersonId(UUID value) {}
