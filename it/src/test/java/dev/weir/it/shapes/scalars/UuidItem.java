package dev.weir.it.shapes.scalars;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record UuidItem(@Key @Auto UUID id, UUID val) {}
