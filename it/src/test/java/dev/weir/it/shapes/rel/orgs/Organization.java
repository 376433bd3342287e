package dev.weir.it.shapes.rel.orgs;

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
public record Organization(
        @Key @Auto UUID id,
        String name,
        @Index UUID userId,
        @BelongsTo One<User> user,
        @HasMany Many<Project> projects,
        @HasMany(via = "projects.todos") Many<Todo> todos) {}
