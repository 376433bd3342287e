package dev.weir.it.shapes.rel.mailed;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;

@Model
public record Profile(@Key @Auto UUID id, @Unique UUID userId, @BelongsTo One<User> user) {}
