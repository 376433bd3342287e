package dev.weir.it.shapes.rel.named;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Release(@Key @Auto UUID id, String label, @Index UUID projectId, @BelongsTo One<Project> project) {}
