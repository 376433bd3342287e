package dev.weir.it.shapes.tasks;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;

@Unique({"entityType", "entityId"}) @Model
public record Entry(@Key @Auto long id, EntityType entityType, String entityId) {}
