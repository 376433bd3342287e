package dev.weir.it.shapes.made;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record TimedItem(@Key @Auto UUID id, @Auto(Auto.Strategy.UUID_V7) UUID autoField) {}
