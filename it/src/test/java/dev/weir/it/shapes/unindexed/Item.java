package dev.weir.it.shapes.unindexed;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Item(@Key @Auto UUID id, String name, long score) {}
