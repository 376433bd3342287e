package dev.weir.it.shapes.tasks;

import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Registry(@Key String id, @Index EntityType entityType) {}
