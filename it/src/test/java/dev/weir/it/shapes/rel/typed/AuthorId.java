package dev.weir.it.shapes.rel.typed;

import dev.weir.annotation.Embedded;
import java.util.UUID;

@Embedded
public record AuthorId(UUID value) {}
