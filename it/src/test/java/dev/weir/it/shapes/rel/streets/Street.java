package dev.weir.it.shapes.rel.streets;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Street(@Key long id, @Index long townId, @BelongsTo One<Town> town, @HasMany Many<House> houses) {}
