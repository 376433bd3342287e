package dev.weir.it.shapes.rel.scoped;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Task(@Key UUID userId, @Key @Auto UUID id, @BelongsTo One<User> user, String title, long order) {}
