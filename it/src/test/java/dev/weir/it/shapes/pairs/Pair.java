package dev.weir.it.shapes.pairs;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Pair(@Key String one, @Key String two) {}
