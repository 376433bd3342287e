package dev.weir.it.shapes.rel.tree;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.OnDelete;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Folder(
        @Key @Auto UUID id,
        String name,
        @Index @Nullable UUID parentId,
        @BelongsTo(onDelete = OnDelete.CASCADE) Maybe<Folder> parent,
        @HasMany Many<Folder> children) {}
