package dev.weir.it.relation.include;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.Database;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.RelationNotLoadedException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.profiles.Profile;
import dev.weir.it.shapes.rel.profiles.Profiles;
import dev.weir.it.shapes.rel.profiles.User;
import dev.weir.it.shapes.rel.profiles.UserModel;
import dev.weir.it.shapes.rel.profiles.Users;
import java.util.List;
import java.util.Optional;

/** The include of a has-one and of a belongs-to that may be missing. */
final class OptionalPreloadConformance {
    @Conformance
    void preloadHasOneOptionNoneThenSome(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(Users.create()
                .name("Bob")
                .profile(Profiles.create().bio("hi").score(1))
                .exec(db));

        User without = only(Users.byId(ada.id()).include(u -> u.profile()).get(db));
        User with = only(Users.byId(bob.id()).include(u -> u.profile()).get(db));

        assertThat(without.profile().isLoaded()).isTrue();
        assertThat(without.profile().get()).isEmpty();
        assertThat(with.profile().get().orElseThrow().bio()).isEqualTo("hi");
        assertThat(with.profile().get().orElseThrow().userId()).isEqualTo(bob.id());
    }

    @Conformance
    void preloadHasOneWithFilter(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Ada")
                .profile(Profiles.create().bio("public").score(1))
                .exec(db));

        User left = only(Users.all()
                .include(u -> u.profile(p -> p.where(x -> x.bio().eq("private"))))
                .get(db));
        User found = only(Users.all()
                .include(u -> u.profile(p -> p.where(x -> x.bio().eq("public"))))
                .get(db));

        assertThat(left.profile().get()).isEmpty();
        assertThat(left.profile().isPartial()).isTrue();
        assertThat(found.profile().get()).isPresent();
    }

    @Conformance
    void preloadHasOneOrderingRejected(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        InvalidStatementException error = failure(
                InvalidStatementException.class,
                Users.all()
                        .include(u ->
                                u.profile(p -> p.orderBy(x -> x.bio().asc()).limit(1)))
                        .fetch(db));

        assertThat(error.findings()).as("everything at once").hasSize(2);
        assertThat(error).hasMessageContaining("User.profile").hasMessageContaining("leave the order out");
        assertThat(test.ops()).isEmpty();
    }

    @Conformance
    void aFilteredBelongsToIsPartial(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Ada")
                .profile(Profiles.create().bio("a").score(1))
                .exec(db));
        only(Users.create()
                .name("Bob")
                .profile(Profiles.create().bio("b").score(1))
                .exec(db));

        List<Profile> profiles = ordered(
                test,
                db,
                Profiles.all().include(p -> p.user(u -> u.where(x -> x.name().eq("Ada")))),
                found -> found.orderBy(p -> p.bio().asc()),
                one -> one.bio());

        assertThat(profiles)
                .extracting(p -> p.user().get().map(User::name))
                .containsExactly(Optional.of("Ada"), Optional.empty());
        assertThat(profiles).allMatch(profile -> profile.user().isPartial());
    }

    @Conformance
    void nothingIsAskedForWhereNoLinkLeadsAnywhere(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Profiles.create().bio("a").score(1).exec(db));
        only(Profiles.create().bio("b").score(1).exec(db));
        test.forget();

        List<Profile> profiles = all(
                Profiles.all().include(p -> p.user().include(u -> u.profile())).fetch(db));

        assertThat(profiles).allMatch(profile -> profile.user().get().isEmpty());
        assertThat(test.ops()).containsExactly("SELECT profiles");
    }

    @Conformance
    void anUnloadedMaybeNamesItsInclude(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        Profile profile = only(Profiles.create().bio("a").score(1).exec(db));

        assertThatExceptionOfType(RelationNotLoadedException.class)
                .isThrownBy(() -> profile.user().get())
                .withMessageContaining("Profile.user")
                .withMessageContaining(".include(p -> p.user())");
    }
}
