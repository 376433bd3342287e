package dev.weir.it.shapes.rel.revisions;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
@Index({"categoryId", "categoryRevision"})
public record Todo(
        @Key @Auto UUID id,
        @Index UUID userId,
        @BelongsTo One<User> user,
        UUID categoryId,
        long categoryRevision,
        @BelongsTo(
                        key = {"categoryId", "categoryRevision"},
                        references = {"id", "revision"})
                One<Category> category,
        String title) {}
