package dev.weir.it.shapes.keyed;

import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

/** Is looked for by a truth value. */
@Model
public record Lamp(@Key String name, @Index boolean lit) {}
