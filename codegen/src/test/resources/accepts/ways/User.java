package ways;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record User(
        @Key @Auto UUID id,
        @HasMany(via = "memberships.group") Many<Group> groups,
        @HasMany Many<Membership> memberships,
        @HasMany(via = "groups.level") Many<Group.Level> levels,
        @HasMany(via = "memberships.group.name") Many<String> groupNames,
        @HasMany(via = "memberships.since") Many<Integer> years) {}
