package dev.weir.it.shapes.pairs;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Todo(@Key String userId, @Key @Auto UUID id, String title) {}
