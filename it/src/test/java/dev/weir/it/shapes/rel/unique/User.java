package dev.weir.it.shapes.rel.unique;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;

@Model
public record User(@Key @Auto UUID id, String name, @Unique String email, @HasMany Many<Todo> todos) {}
