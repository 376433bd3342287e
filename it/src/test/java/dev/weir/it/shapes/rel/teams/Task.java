package dev.weir.it.shapes.rel.teams;

import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Task(
        @Key @Auto UUID id,
        String title,
        @Index @Nullable UUID projectId,
        @BelongsTo Maybe<Project> project,
        @Index @Nullable UUID assigneeId,
        @BelongsTo Maybe<Assignee> assignee) {}
