package dev.weir.it.shapes.teams;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Team(@Key String league, @Key String name, long founded) {}
