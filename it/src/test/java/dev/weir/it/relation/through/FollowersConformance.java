package dev.weir.it.relation.through;

import static dev.weir.it.harness.Found.sorted;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.NPlusOne;
import dev.weir.core.error.NPlusOneException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.follows.Follows;
import dev.weir.it.shapes.rel.follows.User;
import dev.weir.it.shapes.rel.follows.UserModel;
import dev.weir.it.shapes.rel.follows.Users;
import java.util.List;
import reactor.core.publisher.Flux;

/** Users who follow users: both ends of the join model are the same model. */
final class FollowersConformance {
    @Conformance
    void selfReferentialFollowersAndFollowing(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = only(Users.create().name("Alice").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        User carol = only(Users.create().name("Carol").exec(db));
        follow(db, alice, bob);
        follow(db, alice, carol);
        follow(db, carol, bob);

        assertThat(sorted(db, User::name, Users.following(alice))).containsExactly("Bob", "Carol");
        assertThat(sorted(db, User::name, Users.followers(bob))).containsExactly("Alice", "Carol");
        assertThat(all(Users.following(bob).fetch(db))).isEmpty();
        assertThat(sorted(db, User::name, Users.following(alice).followers())).containsExactly("Alice", "Carol");
        assertThat(sorted(db, User::name, Users.where(u -> u.followers()
                        .any(f -> f.name().eq("Carol")))))
                .containsExactly("Bob");
        test.forget();

        User included = only(Users.where(u -> u.id().eq(alice.id()))
                .include(u -> u.following().include(f -> f.followers()))
                .get(db));

        assertThat(included.following().stream()
                        .sorted(java.util.Comparator.comparing(User::name))
                        .map(u ->
                                u.followers().stream().map(User::name).sorted().toList())
                        .toList())
                .containsExactly(List.of("Alice", "Carol"), List.of("Alice"));
        assertThat(test.ops())
                .containsExactly("SELECT users", "SELECT follows", "SELECT users", "SELECT follows", "SELECT users");
    }

    @Conformance
    void theRelationIsToldOfWhereItIsReadForOneAfterTheOther(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = only(Users.create().name("Alice").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));

        NPlusOneException found = failure(
                NPlusOneException.class,
                NPlusOne.failing(
                        Flux.just(alice, bob)
                                .concatMap(user -> Users.following(user).fetch(db)),
                        2));

        assertThat(found.relations()).containsExactly("User.following");
        assertThat(found)
                .hasMessageContaining("User was read through Follow by its followerId 2 times")
                .hasMessageContaining(".include(u -> u.following())");
    }

    private static void follow(Database db, User follower, User followed) {
        only(Follows.create().follower(follower).followed(followed).exec(db));
    }
}
