package dev.weir.it.shapes.rel.members;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Badge(@Key @Auto UUID id, String label, @Index UUID profileId, @BelongsTo One<Profile> profile) {}
