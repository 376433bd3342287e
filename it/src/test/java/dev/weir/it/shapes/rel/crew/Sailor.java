package dev.weir.it.shapes.rel.crew;

import dev.weir.Maybe;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model
public record Sailor(@Key String id, @Nullable String shipId, @BelongsTo Maybe<Ship> ship) {}
