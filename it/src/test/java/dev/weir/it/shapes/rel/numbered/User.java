package dev.weir.it.shapes.rel.numbered;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record User(@Key @Auto long id, @Index String name, @HasMany Many<Todo> todos, @HasOne Maybe<Profile> profile) {}
