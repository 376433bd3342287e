package dev.weir.it.shapes.made;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record RandomItem(@Key @Auto UUID id, @Auto(Auto.Strategy.UUID_V4) UUID autoField) {}
