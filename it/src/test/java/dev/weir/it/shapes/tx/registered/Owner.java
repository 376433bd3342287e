package dev.weir.it.shapes.tx.registered;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Owner(@Key @Auto UUID id, @HasMany Many<Thing> things) {}
