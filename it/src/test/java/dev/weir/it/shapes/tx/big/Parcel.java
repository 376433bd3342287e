package dev.weir.it.shapes.tx.big;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Parcel(@Key long id, String label, @HasMany Many<Stop> stops) {}
