package dev.weir.it.shapes.teams;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Player(@Key String team, @Key String name, String position, long number) {}
