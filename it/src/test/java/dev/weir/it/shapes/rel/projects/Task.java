package dev.weir.it.shapes.rel.projects;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Task(
        @Key @Auto UUID id,
        @Index UUID projectId,
        @BelongsTo One<Project> project,
        String title,
        @Index UUID tagId,
        @BelongsTo One<Tag> tag) {}
