package dev.weir.it.shapes.tx.todos;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Todo(@Key @Auto UUID id, @Index UUID userId, @BelongsTo One<User> user, @Index String title) {}
