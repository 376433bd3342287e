package dev.weir.it.shapes.rel.numbered;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Todo(@Key @Auto long id, @Index long userId, @BelongsTo One<User> user, String title) {}
