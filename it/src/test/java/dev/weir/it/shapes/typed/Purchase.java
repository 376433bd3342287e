package dev.weir.it.shapes.typed;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Purchase(@Key @Auto OrderId id, String item) {}
