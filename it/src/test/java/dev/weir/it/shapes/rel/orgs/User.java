package dev.weir.it.shapes.rel.orgs;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record User(
        @Key @Auto UUID id,
        String name,
        @HasMany Many<Organization> organizations,
        @HasMany(via = "organizations.projects.todos") Many<Todo> todos,
        @HasMany(via = "organizations.todos") Many<Todo> nestedTodos,
        @HasMany(via = "organizations.todos.title") Many<String> nestedTitles) {}
