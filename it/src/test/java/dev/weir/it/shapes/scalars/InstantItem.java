package dev.weir.it.shapes.scalars;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.time.Instant;
import java.util.UUID;

@Model
public record InstantItem(@Key @Auto UUID id, Instant val) {}
