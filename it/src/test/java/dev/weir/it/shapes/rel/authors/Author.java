package dev.weir.it.shapes.rel.authors;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Author(@Key UUID id, @Key long revision, String name, @HasMany Many<Post> posts) {}
