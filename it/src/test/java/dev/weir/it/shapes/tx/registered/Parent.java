package dev.weir.it.shapes.tx.registered;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Parent(@Key @Auto UUID id, UUID childId, @BelongsTo One<Child> child) {}
