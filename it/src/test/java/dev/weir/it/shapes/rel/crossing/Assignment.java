package dev.weir.it.shapes.rel.crossing;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.OnDelete;
import java.util.UUID;

@Model
public record Assignment(
        @Key @Auto UUID id,
        @Index UUID memberId,
        @BelongsTo(onDelete = OnDelete.CASCADE) One<Member> member,
        @Index UUID projectId,
        @BelongsTo(onDelete = OnDelete.CASCADE) One<Project> project) {}
