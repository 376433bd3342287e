package dev.weir.it.shapes.blog;

import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Profile(@Key @Auto UUID id, @Unique @Nullable UUID userId, @BelongsTo Maybe<User> user, String bio) {}
