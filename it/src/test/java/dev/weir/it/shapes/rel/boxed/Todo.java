package dev.weir.it.shapes.rel.boxed;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Todo(@Key long id, @Index Long userId, @BelongsTo One<User> user, String title) {}
