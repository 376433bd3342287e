package dev.weir.it.shapes.narrowkeys;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record LongItem(@Key long id, String val) {}
