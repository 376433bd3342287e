package dev.weir.examples.guide.clubs;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

// guide:clubs-club
@Model
public record Club(
        @Key @Auto UUID id,
        String name,
        String city,
        @HasMany Many<Membership> memberships,
        @HasMany(via = "memberships.person") Many<Person> people) {}
// guide:end
