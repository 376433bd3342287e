package dev.weir.it.shapes.rel.loose;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record User(@Key @Auto UUID id, String name, @Nullable Integer age, @HasMany Many<Todo> todos) {}
