package dev.weir.it.query;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.teams.Event;
import dev.weir.it.shapes.teams.EventModel;
import dev.weir.it.shapes.teams.Events;
import dev.weir.it.shapes.teams.Player;
import dev.weir.it.shapes.teams.PlayerModel;
import dev.weir.it.shapes.teams.Players;
import dev.weir.it.shapes.teams.Team;
import dev.weir.it.shapes.teams.TeamModel;
import dev.weir.it.shapes.teams.Teams;
import java.util.List;
import java.util.stream.LongStream;

/** Conditions on the parts of a composite key, alone and with others. */
final class CompositeKeyQueryConformance {
    private static final List<Team> TEAMS = List.of(
            new Team("MLS", "Portland Timbers", 2009),
            new Team("MLS", "Seattle Sounders FC", 2007),
            new Team("MLS", "Vancouver Whitecaps FC", 2009),
            new Team("MLS", "Houston Dynamo", 2005),
            new Team("EPL", "Arsenal", 1886),
            new Team("EPL", "Chelsea", 1905),
            new Team("EPL", "Tottenham", 1882),
            new Team("EPL", "Crystal Palace", 2009),
            new Team("La Liga", "FC Barcelona", 1899),
            new Team("La Liga", "Girona FC", 1930));

    @Conformance
    void queryPartitionKeyStringEq(TestDb test) {
        Database db = openWithTeams(test);

        assertThat(all(Teams.findByLeague(db, "EPL")))
                .extracting(Team::name)
                .containsExactlyInAnyOrder("Arsenal", "Chelsea", "Tottenham", "Crystal Palace");
        assertThat(all(Teams.byLeagueAndName("EPL", "Arsenal").fetch(db)))
                .containsExactly(new Team("EPL", "Arsenal", 1886));
        assertThat(all(Teams.byLeague("MLS").where(t -> t.founded().eq(2009L)).fetch(db)))
                .extracting(Team::name)
                .containsExactlyInAnyOrder("Portland Timbers", "Vancouver Whitecaps FC");
        assertThat(all(Teams.where(t -> t.league()
                                .eq("MLS")
                                .and(t.founded().eq(2009L))
                                .and(t.name().eq("Portland Timbers")))
                        .fetch(db)))
                .containsExactly(new Team("MLS", "Portland Timbers", 2009));
        assertThat(all(Teams.where(t -> t.league()
                                .eq("MLS")
                                .and(t.founded().eq(2009L))
                                .and(t.name().eq("Houston Dynamo")))
                        .fetch(db)))
                .as("the condition besides the key counts")
                .isEmpty();
    }

    @Conformance
    void queryMacroPartitionKeyFilters(TestDb test) {
        Database db = openWithTeams(test);
        String league = "La Liga";

        assertThat(all(Teams.where(t -> t.league().eq(league)).fetch(db)))
                .extracting(Team::name)
                .containsExactlyInAnyOrder("FC Barcelona", "Girona FC");
        assertThat(only(Teams.where(t -> t.league().eq("EPL").and(t.name().eq("Crystal Palace")))
                        .get(db)))
                .isEqualTo(new Team("EPL", "Crystal Palace", 2009));
    }

    @Conformance
    void queryMacroLocalKeyComparison(TestDb test) {
        Database db = test.open(EventModel.INSTANCE);
        all(Events.createMany(LongStream.rangeClosed(0, 10)
                        .mapToObj(i -> Events.create()
                                .kind(i % 2 == 0 ? "info" : "warn")
                                .timestamp(i))
                        .toList())
                .exec(db));

        assertThat(all(Events.byKind("info")
                        .where(e -> e.timestamp().gt(6L))
                        .orderBy(e -> e.timestamp().asc())
                        .fetch(db)))
                .extracting(Event::timestamp)
                .containsExactly(8L, 10L);
        assertThat(all(Events.byKind("info")
                        .where(e -> e.timestamp().le(4L))
                        .orderBy(e -> e.timestamp().desc())
                        .fetch(db)))
                .extracting(Event::timestamp)
                .containsExactly(4L, 2L, 0L);
    }

    @Conformance
    void queryOrOnKeys(TestDb test) {
        Database db = openWithPlayers(test);

        assertThat(all(Players.where(p -> p.team().eq("Timbers").or(p.team().eq("Sounders")))
                        .fetch(db)))
                .extracting(Player::name)
                .containsExactlyInAnyOrder("Diego Valeri", "Adam Kwarasey", "Clint Dempsey", "Obafemi Martins");
        assertThat(all(Players.where(p -> p.team()
                                .eq("Timbers")
                                .and(p.name().eq("Diego Valeri"))
                                .or(p.team().eq("Sounders").and(p.name().eq("Clint Dempsey"))))
                        .fetch(db)))
                .extracting(Player::name)
                .containsExactlyInAnyOrder("Diego Valeri", "Clint Dempsey");
    }

    @Conformance
    void queryMacroPartitionKeyWithOr(TestDb test) {
        Database db = openWithPlayers(test);

        assertThat(all(Players.byTeam("Timbers")
                        .where(p ->
                                p.position().eq("Midfielder").or(p.position().eq("Goalkeeper")))
                        .fetch(db)))
                .extracting(Player::name)
                .containsExactlyInAnyOrder("Diego Valeri", "Adam Kwarasey");
    }

    private static Database openWithTeams(TestDb test) {
        Database db = test.open(TeamModel.INSTANCE);
        all(Teams.createMany(TEAMS.stream()
                        .map(team -> Teams.create()
                                .league(team.league())
                                .name(team.name())
                                .founded(team.founded()))
                        .toList())
                .exec(db));
        return db;
    }

    private static Database openWithPlayers(TestDb test) {
        Database db = test.open(PlayerModel.INSTANCE);
        all(Players.createMany(List.of(
                        Players.create()
                                .team("Timbers")
                                .name("Diego Valeri")
                                .position("Midfielder")
                                .number(8),
                        Players.create()
                                .team("Timbers")
                                .name("Adam Kwarasey")
                                .position("Goalkeeper")
                                .number(12),
                        Players.create()
                                .team("Sounders")
                                .name("Clint Dempsey")
                                .position("Forward")
                                .number(2),
                        Players.create()
                                .team("Sounders")
                                .name("Obafemi Martins")
                                .position("Forward")
                                .number(9),
                        Players.create()
                                .team("Galaxy")
                                .name("Diego Valeri")
                                .position("Forward")
                                .number(7)))
                .exec(db));
        return db;
    }
}
