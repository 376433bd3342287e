package dev.weir.it.shapes.rel.groups;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record User(
        @Key @Auto UUID id,
        String name,
        @HasMany Many<Membership> memberships,
        @HasMany(via = "memberships.group") Many<Group> groups) {}
