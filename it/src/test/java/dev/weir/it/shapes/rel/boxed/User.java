package dev.weir.it.shapes.rel.boxed;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record User(@Key long id, String name, @HasMany Many<Todo> todos) {}
