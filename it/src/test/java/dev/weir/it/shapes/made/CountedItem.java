package dev.weir.it.shapes.made;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record CountedItem(@Key @Auto(Auto.Strategy.INCREMENT) int autoField) {}
