package dev.weir.examples.guide.todo;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;

// guide:todo-models/1
@Model
public record User(@Key @Auto UUID id, String name, @Unique String email, @HasMany Many<Todo> todos) {}
// guide:end
