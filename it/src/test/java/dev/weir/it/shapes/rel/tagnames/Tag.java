package dev.weir.it.shapes.rel.tagnames;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Tag(@Key @Auto UUID id, String name, @Index UUID userId, @BelongsTo One<User> user) {}
