package dev.weir.it.shapes.rel.crossing;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Team(@Key @Auto UUID id, String name) {}
