package dev.weir.it.shapes.typed;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Visitor(@Key PersonId id, String name) {}
