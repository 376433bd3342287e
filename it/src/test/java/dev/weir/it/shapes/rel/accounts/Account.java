package dev.weir.it.shapes.rel.accounts;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasOne;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Account(
        @Key @Auto UUID id,
        String label,
        @Index UUID userId,
        @BelongsTo One<User> user,
        @HasOne One<Setting> setting) {}
