package dev.weir.it.shapes.rel.owned;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Todo(@Key UUID userId, @Key @Auto UUID id, @BelongsTo One<User> user, @Index String title) {}
