package dev.weir.it.shapes.rel.members;

import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Avatar(
        @Key @Auto UUID id, String url, @Unique @Nullable UUID profileId, @BelongsTo Maybe<Profile> profile) {}
