package dev.weir.it.shapes.rel.groups;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Membership(
        @Key @Index UUID userId,
        @BelongsTo One<User> user,
        @Key @Index UUID groupId,
        @BelongsTo One<Group> group,
        String role) {}
