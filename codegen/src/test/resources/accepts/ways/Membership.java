package ways;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Membership(
        @Key UUID userId,
        @BelongsTo One<User> user,
        @Key @Index String groupName,
        @BelongsTo One<Group> group,
        int since,
        @HasMany(via = "group.memberships") Many<Membership> fellows) {}
