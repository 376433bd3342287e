package dev.weir.it.shapes.teams;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Event(@Key String kind, @Key long timestamp) {}
