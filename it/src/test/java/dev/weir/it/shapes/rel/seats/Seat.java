package dev.weir.it.shapes.rel.seats;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Seat(@Key String row, @Key int number) {}
