package demo;

import dev.weir.Many;
import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record Group(@Key long id, String name) {}

@Model record Membership(
        @Key @Index long userId,
        @BelongsTo One<User> user,
        @Key @Index long groupId,
        @BelongsTo One<Group> group) {}

@Model record User(
        @Key long id,
        @HasMany Many<Membership> memberships,
        @HasMany(via = "membership.group") Many<Group> groups,
//                                                     ^ [WEIR-423] User.groups leads through membership, which is no component of User; did you mean memberships?
        @HasMany(via = "memberships.groups") Many<Group> all,
//                                                       ^ [WEIR-423] User.all leads through groups, which is no component of Membership; did you mean group?
        @HasMany(via = "memberships..group") Many<Group> gaps) {}
//                                                       ^ [WEIR-423] User.gaps leads through an empty name, which is no component of Membership; choose from userId, user, groupId, group
