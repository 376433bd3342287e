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
public record Project(
        @Key @Auto UUID id,
        String name,
        @Index UUID organizationId,
        @BelongsTo One<Organization> organization,
        @HasMany Many<Todo> todos,
        @HasMany(via = "organization.todos") Many<Todo> siblings) {}
