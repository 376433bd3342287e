package selves;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model
public record Node(
        @Key long id,
        @Index @Nullable Long parentId,
        @BelongsTo Maybe<Node> parent,
        @HasMany Many<Node> children) {}
