package dev.weir.examples.guide.shop;

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

// guide:deleting-tree-model
@Model
public record Category(
        @Key @Auto UUID id,
        String name,
        @Index @Nullable UUID parentId,
        @BelongsTo(onDelete = OnDelete.CASCADE) Maybe<Category> parent,
        @HasMany Many<Category> children) {}
// guide:end
