package dev.weir.it.shapes.rel.crossing;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.OnDelete;
import java.util.UUID;

@Model
public record Member(@Key @Auto UUID id, @Index UUID teamId, @BelongsTo(onDelete = OnDelete.CASCADE) One<Team> team) {}
