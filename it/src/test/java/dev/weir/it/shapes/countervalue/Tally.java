package dev.weir.it.shapes.countervalue;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Tally(@Key UUID id, short count) {}
