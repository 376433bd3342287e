package dev.weir.it.shapes.typed;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Credit(@Key @Auto UUID id, Millis timestamp) {}
