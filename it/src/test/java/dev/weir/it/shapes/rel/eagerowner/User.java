package dev.weir.it.shapes.rel.eagerowner;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record User(@Key @Auto UUID id, String name, @HasMany Many<Post> posts) {}
