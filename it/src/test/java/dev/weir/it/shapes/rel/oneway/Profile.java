package dev.weir.it.shapes.rel.oneway;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Profile(@Key @Auto UUID id) {}
