package dev.weir.it.shapes.rel.versions;

import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
@Index({"userId", "userRevision"})
public record Note(
        @Key @Auto UUID id,
        @Nullable UUID userId,
        @Nullable Long userRevision,
        @BelongsTo Maybe<User> user,
        String title) {}
