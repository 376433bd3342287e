package dev.weir.it.shapes.rel.eagerowner;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Post(@Key @Auto UUID id, String title, @Index UUID userId, @BelongsTo(eager = true) One<User> user) {}
