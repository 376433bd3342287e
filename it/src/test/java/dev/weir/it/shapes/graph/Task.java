package dev.weir.it.shapes.graph;

import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model
public record Task(
        @Key long id,
        String title,
        @Index long ownerId,
        @BelongsTo One<Member> owner,
        @Index @Nullable Long reviewerId,
        @BelongsTo Maybe<Member> reviewer) {}
