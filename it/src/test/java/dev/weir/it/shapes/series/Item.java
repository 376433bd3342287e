package dev.weir.it.shapes.series;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Item(@Key @Auto UUID id, @Index String category, long value) {}
