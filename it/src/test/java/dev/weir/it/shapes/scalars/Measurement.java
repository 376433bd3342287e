package dev.weir.it.shapes.scalars;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Measurement(@Key @Auto UUID id, float valueF32, double valueF64) {}
