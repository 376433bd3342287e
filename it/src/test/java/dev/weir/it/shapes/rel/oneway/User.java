package dev.weir.it.shapes.rel.oneway;

import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record User(@Key @Auto UUID id, @Index @Nullable UUID profileId, @BelongsTo Maybe<Profile> profile) {}
