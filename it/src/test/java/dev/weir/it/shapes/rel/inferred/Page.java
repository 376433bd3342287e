package dev.weir.it.shapes.rel.inferred;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Page(@Key @Auto UUID id, @Index UUID writerId, @BelongsTo(key = "writerId") One<User> author) {}
