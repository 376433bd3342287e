package dev.weir.it.shapes.made;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record NamedItem(@Key @Auto long id, String name) {}
