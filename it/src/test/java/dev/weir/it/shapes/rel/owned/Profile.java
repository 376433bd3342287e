package dev.weir.it.shapes.rel.owned;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;

@Model
public record Profile(@Key @Unique UUID userId, @Key @Auto UUID id, @BelongsTo One<User> user, String bio) {}
