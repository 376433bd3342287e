package dev.weir.it.projection;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.groups.Group;
import dev.weir.it.shapes.rel.groups.Groups;
import dev.weir.it.shapes.rel.groups.Memberships;
import dev.weir.it.shapes.rel.groups.User;
import dev.weir.it.shapes.rel.groups.UserModel;
import dev.weir.it.shapes.rel.groups.Users;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuples;

/** Lists of values of the rows at the end of a relation that leads through others. */
final class ListAlongWayConformance {
    @Conformance
    void eachRowAtTheEndGivesItsValuesOnce(TestDb test) {
        Database db = fill(test);

        Map<String, List<String>> names = byName(Users.all()
                .select(u -> u.name(), u -> u.groups().select(g -> g.name()))
                .fetch(db));

        assertThat(names.get("Ada")).as("two groups of one name").containsExactlyInAnyOrder("Java", "Java", "SQL");
        assertThat(names.get("Bob")).containsExactly("SQL");
        assertThat(names.get("Cyd")).isEmpty();
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT memberships", "SELECT groups");
    }

    @Conformance(requires = Feature.SORT)
    void theyAreFilteredOrderedAndCutForEach(TestDb test) {
        Database db = fill(test);

        assertThat(all(Users.all()
                        .orderBy(u -> u.name().asc())
                        .select(
                                u -> u.name(),
                                u -> u.groups(q -> q.where(g -> g.name().ne("nothing"))
                                        .orderBy(g -> g.name().desc())
                                        .limit(2)
                                        .select(g -> g.name(), g -> g.memberships()
                                                .count(m -> m.role().eq("owner")))))
                        .fetch(db)))
                .containsExactly(
                        Tuples.of("Ada", List.of(Tuples.of("SQL", 1L), Tuples.of("Java", 0L))),
                        Tuples.of("Bob", List.of(Tuples.of("SQL", 1L))),
                        Tuples.of("Cyd", List.of()));
    }

    private static <T> Map<String, List<T>> byName(Flux<Tuple2<String, List<T>>> lists) {
        return all(lists).stream().collect(toMap(Tuple2::getT1, Tuple2::getT2));
    }

    private static Database fill(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        only(Users.create().name("Cyd").exec(db));
        Group sql = only(Groups.create().name("SQL").exec(db));
        join(db, ada, only(Groups.create().name("Java").exec(db)), "member");
        join(db, ada, only(Groups.create().name("Java").exec(db)), "member");
        join(db, ada, sql, "member");
        join(db, bob, sql, "owner");
        test.forget();
        return db;
    }

    private static void join(Database db, User user, Group group, String role) {
        only(Memberships.create().role(role).user(user).group(group).exec(db));
    }
}
