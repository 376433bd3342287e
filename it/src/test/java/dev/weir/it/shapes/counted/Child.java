package dev.weir.it.shapes.counted;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Child(@Key @Auto long id, @Index long parentId, @BelongsTo One<Parent> parent) {}
