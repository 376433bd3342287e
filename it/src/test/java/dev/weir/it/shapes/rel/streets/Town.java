package dev.weir.it.shapes.rel.streets;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Town(@Key long id, @HasMany Many<Street> streets, @HasMany(via = "streets.houses") Many<House> houses) {}
