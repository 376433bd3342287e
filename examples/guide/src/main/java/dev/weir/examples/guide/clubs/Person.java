package dev.weir.examples.guide.clubs;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

// guide:clubs-person
@Model
public record Person(
        @Key @Auto UUID id,
        String name,
        @HasMany Many<Membership> memberships,
        @HasMany(via = "memberships.club") Many<Club> clubs,
        @HasMany(via = "clubs.city") Many<String> cities,
        @HasMany(pair = "follower") Many<Follow> outgoing,
        @HasMany(pair = "followed") Many<Follow> incoming,
        @HasMany(via = "outgoing.followed") Many<Person> following,
        @HasMany(via = "incoming.follower") Many<Person> followers,
        @HasMany(via = "following.clubs") Many<Club> suggestions) {}
// guide:end
