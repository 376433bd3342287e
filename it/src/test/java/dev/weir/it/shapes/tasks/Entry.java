package dev.weir.it.shapes.tasks;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;

@Unique({"entityType", "entityId"}) @Model
public record Entry(@Key @Auto UUID id, EntityType entityType, String entityId) {}
