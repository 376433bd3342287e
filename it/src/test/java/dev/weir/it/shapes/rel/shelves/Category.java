package dev.weir.it.shapes.rel.shelves;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Category(@Key @Auto UUID id, String name) {}
