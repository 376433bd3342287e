package dev.weir.it.shapes.indexed;

import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Index("userId")
@Model
public record Post(@Key String id, @Key String name, String userId, String title) {}
