package dev.weir.examples.guide.clubs;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

// guide:clubs-membership
@Model
public record Membership(
        @Key UUID personId,
        @BelongsTo One<Person> person,
        @Key @Index UUID clubId,
        @BelongsTo One<Club> club,
        String role) {}
// guide:end
