package dev.weir.it.shapes.graph;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model
public record Member(
        @Key long id,
        String name,
        @Index @Nullable Long parentId,
        @BelongsTo Maybe<Member> parent,
        @HasMany(pair = "parent") Many<Member> children,
        @HasMany Many<Membership> memberships,
        @HasMany(pair = "owner") Many<Task> tasks,
        @HasMany(pair = "reviewer") Many<Task> reviews) {}
