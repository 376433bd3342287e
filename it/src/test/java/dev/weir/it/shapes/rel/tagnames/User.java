package dev.weir.it.shapes.rel.tagnames;

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
        @HasMany Many<Tag> tags,
        @HasMany(via = "tags.name", eager = true) Many<String> tagNames) {}
