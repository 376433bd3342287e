package demo;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record Group(@Key long id) {}

@Model record Membership(
        @Key @Index long userId,
        @BelongsTo One<User> user,
        @Key @Index long groupId,
        @BelongsTo One<Group> group) {}

@Model record User(
        @Key long id,
        @HasMany Many<Membership> memberships,
        @HasMany(pair = "user", via = "memberships.group") Many<Group> groups) {}
//                                                                     ^ [WEIR-427] User.groups leads through memberships.group and has a pair; remove the pair, since what leads through others is the other direction of none
