package dev.weir.it.shapes.rel.items;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Brand(@Key @Auto UUID id, String name) {}
