package dev.weir.it.shapes.series;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Event(@Key String kind, @Key long seq) {}
