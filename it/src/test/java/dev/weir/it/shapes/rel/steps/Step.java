package dev.weir.it.shapes.rel.steps;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Step(@Key @Auto UUID id, String description, @Index UUID todoId, @BelongsTo One<Todo> todo) {}
