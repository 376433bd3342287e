package dev.weir.it.shapes.tx.todos;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record User(@Key @Auto UUID id, @Index String name, @HasMany Many<Todo> todos) {}
