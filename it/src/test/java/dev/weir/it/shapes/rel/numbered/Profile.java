package dev.weir.it.shapes.rel.numbered;

import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import org.jspecify.annotations.Nullable;

@Model
public record Profile(@Key @Auto long id, @Unique @Nullable Long userId, @BelongsTo Maybe<User> user, String bio) {}
