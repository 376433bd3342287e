package dev.weir.it.shapes.rel.declared;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.OnDelete;
import java.util.UUID;

@Model
public record Session(@Key @Auto UUID id, @Index UUID userId, @BelongsTo(onDelete = OnDelete.CASCADE) One<User> user) {}
