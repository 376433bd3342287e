package dev.weir.it.shapes.tx.registered;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Thing(@Key @Auto UUID id, @Index UUID ownerId, @BelongsTo One<Owner> owner) {}
