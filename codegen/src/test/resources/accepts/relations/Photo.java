package relations;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

/** Shares the key of what it belongs to. */
@Model
public record Photo(@Key UUID profileId, @BelongsTo One<Profile> profile, byte[] bytes) {}
