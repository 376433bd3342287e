package dev.weir.it.relation.filter;

import static dev.weir.it.harness.Found.sorted;
import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.profiles.Profile;
import dev.weir.it.shapes.rel.profiles.Profiles;
import dev.weir.it.shapes.rel.profiles.User;
import dev.weir.it.shapes.rel.profiles.UserModel;
import dev.weir.it.shapes.rel.profiles.Users;
import java.util.List;

/** Conditions on the one row at the other end of a relation, which may be missing. */
final class OneFilterConformance {
    @Conformance
    void filterByHasOneField(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.profile().score().eq(10L))))
                .containsExactly("Ada");
        assertThat(sorted(db, User::name, Users.where(u -> u.profile().score().gt(5L))))
                .containsExactly("Ada", "Bob");
    }

    @Conformance
    void filterByBelongsToField(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, Profile::bio, Profiles.where(p -> p.user().name().eq("Ada"))))
                .containsExactly("likes tea");
    }

    @Conformance(requires = Feature.PATTERN)
    void filterByRelationFieldLike(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, Profile::bio, Profiles.where(p -> p.user().name().like("A%"))))
                .containsExactly("likes tea");
        assertThat(sorted(db, User::name, Users.where(u -> u.profile().bio().like("likes%"))))
                .containsExactly("Ada", "Bob");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void aMissingRowMakesAComparisonUnknown(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(
                        db,
                        User::name,
                        Users.where(u -> u.profile().score().eq(10L).not())))
                .containsExactly("Bob");
        assertThat(sorted(db, User::name, Users.where(u -> u.profile().score().ne(10L))))
                .containsExactly("Bob");
        assertThat(sorted(
                        db,
                        User::name,
                        Users.where(u -> u.profile().score().in(List.of(10L)).not())))
                .containsExactly("Bob");
        assertThat(sorted(
                        db,
                        Profile::bio,
                        Profiles.where(p -> p.user().name().eq("Ada").not())))
                .containsExactly("likes wine");
        assertThat(sorted(
                        db,
                        Profile::bio,
                        Profiles.where(p -> p.user().name().eq("Ada").not().not())))
                .containsExactly("likes tea");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void aMissingRowIsNullAndAbsent(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.profile().score().isNull())))
                .containsExactly("Cyd");
        assertThat(sorted(db, User::name, Users.where(u -> u.profile().score().isNotNull())))
                .containsExactly("Ada", "Bob");
        assertThat(sorted(db, User::name, Users.where(u -> u.profile().isAbsent())))
                .containsExactly("Cyd");
        assertThat(sorted(db, User::name, Users.where(u -> u.profile().isPresent())))
                .containsExactly("Ada", "Bob");
        assertThat(sorted(db, Profile::bio, Profiles.where(p -> p.user().isAbsent())))
                .containsExactly("of nobody");
        assertThat(sorted(db, Profile::bio, Profiles.where(p -> p.user().name().isNull())))
                .containsExactly("of nobody");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void unknownIsNeitherOfTwoThatMakeAWhole(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(sorted(db, User::name, Users.where(u -> u.profile()
                        .score()
                        .in(List.of(10L))
                        .or(u.profile().score().in(List.of(10L)).not()))))
                .as("x IN (…) OR NOT x IN (…) is not TRUE for NULL")
                .containsExactly("Ada", "Bob");
        assertThat(sorted(
                        db,
                        User::name,
                        Users.where(u -> u.profile().score().in(List.of()).not())))
                .as("nothing is among none, not even NULL")
                .containsExactly("Ada", "Bob", "Cyd");
        assertThat(sorted(db, User::name, Users.where(u -> u.name()
                        .eq("Cyd")
                        .or(u.profile().score().gt(100L)))))
                .containsExactly("Cyd");
        assertThat(sorted(db, User::name, Users.where(u -> u.name()
                        .eq("Cyd")
                        .and(u.profile().score().gt(100L))
                        .not())))
                .as("TRUE and UNKNOWN is UNKNOWN, FALSE and UNKNOWN is FALSE")
                .containsExactly("Ada", "Bob");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void pathsLeadThereAndBack(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);
        test.forget();

        assertThat(sorted(
                        db,
                        User::name,
                        Users.where(u -> u.profile().user().name().eq("Bob"))))
                .containsExactly("Bob");
        assertThat(sorted(
                        db,
                        Profile::bio,
                        Profiles.where(p -> p.user().profile().score().eq(p.score()))))
                .containsExactly("likes tea", "likes wine");
        assertThat(test.ops()).as("a condition is no query").containsExactly("SELECT users", "SELECT profiles");
    }

    @Conformance(requires = Feature.SORT)
    void theOtherEndGivesAnOrder(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        fill(db);

        assertThat(all(Users.all().orderBy(u -> u.profile().score().desc()).fetch(db)))
                .extracting(User::name)
                .containsExactly("Ada", "Bob", "Cyd");
        assertThat(all(Users.all().orderBy(u -> u.profile().score().asc()).fetch(db)))
                .as("no row, no value: NULLs come first")
                .extracting(User::name)
                .containsExactly("Cyd", "Bob", "Ada");
    }

    private static void fill(Database db) {
        only(Users.create()
                .name("Ada")
                .profile(Profiles.create().bio("likes tea").score(10))
                .exec(db));
        only(Users.create()
                .name("Bob")
                .profile(Profiles.create().bio("likes wine").score(7))
                .exec(db));
        only(Users.create().name("Cyd").exec(db));
        only(Profiles.create().bio("of nobody").score(10).exec(db));
    }
}
