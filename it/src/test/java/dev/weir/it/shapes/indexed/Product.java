package dev.weir.it.shapes.indexed;

import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Product(@Key String id, @Index String category, @Index String brand, String name) {}
