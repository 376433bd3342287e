package dev.weir.it.shapes.typed;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Item(@Key Region region, @Key @Auto UUID id, String name) {}
