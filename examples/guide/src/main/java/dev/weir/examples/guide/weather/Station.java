package dev.weir.examples.guide.weather;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;

// guide:weather-models/1
@Model
public record Station(@Key String code, @Unique String name, long visits, @HasMany Many<Measurement> measurements) {}
// guide:end
