package dev.weir.it.shapes.rel.projects;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Project(
        @Key @Auto UUID id, @Index UUID userId, @BelongsTo One<User> user, String name, @HasMany Many<Task> tasks) {}
