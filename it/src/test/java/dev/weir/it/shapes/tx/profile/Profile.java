package dev.weir.it.shapes.tx.profile;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;

@Model
public record Profile(@Key @Auto long id, @Unique String bio, @Unique long userId, @BelongsTo One<User> user) {}
