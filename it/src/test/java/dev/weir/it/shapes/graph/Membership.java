package dev.weir.it.shapes.graph;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Membership(
        @Key @Index long memberId,
        @BelongsTo One<Member> member,
        @Key @Index long clubId,
        @BelongsTo One<Club> club,
        String role) {}
