package ways;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model
public record Group(
        @Key String name,
        @Nullable Level level,
        @HasMany Many<Membership> memberships,
        @HasMany(via = "memberships.user") Many<User> users,
        @HasMany(via = "users.groups") Many<Group> related) {
    public enum Level {
        OPEN,
        CLOSED
    }
}
