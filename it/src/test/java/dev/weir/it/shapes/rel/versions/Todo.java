package dev.weir.it.shapes.rel.versions;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
@Index({"userId", "userRevision"})
public record Todo(@Key @Auto UUID id, UUID userId, long userRevision, @BelongsTo One<User> user, String title) {}
