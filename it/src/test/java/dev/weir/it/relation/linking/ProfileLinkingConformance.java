package dev.weir.it.relation.linking;

import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.NonUniqueResultException;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.profiles.Profile;
import dev.weir.it.shapes.rel.profiles.Profiles;
import dev.weir.it.shapes.rel.profiles.User;
import dev.weir.it.shapes.rel.profiles.UserModel;
import dev.weir.it.shapes.rel.profiles.Users;

/** A has-one that is set, replaced and taken away. */
final class ProfileLinkingConformance {

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void setHasOneByValueInUpdateQuery(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        Profile profile = profile(db, "hi");
        test.forget();

        assertThat(only(Users.byId(ada.id()).update().profile(profile).exec(db)))
                .isOne();

        test.assertOps("BEGIN", "SELECT users", "UPDATE profiles", "UPDATE profiles", "COMMIT");
        assertThat(only(Profiles.getById(db, profile.id())).userId()).isEqualTo(ada.id());
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void associateHasOneByValOnUpdateQueryWithFilter1(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        Profile profile = profile(db, "hi");

        only(Users.byId(ada.id()).update().profile(profile).exec(db));
        assertThat(only(Users.profile(ada).get(db)).id()).isEqualTo(profile.id());
        only(Users.byId(ada.id()).update().clearProfile().exec(db));
        assertThat(only(Profiles.getById(db, profile.id())).userId()).isNull();
        test.forget();

        assertThat(only(Users.byId(ada.id())
                        .where(u -> u.name().eq("nobody"))
                        .update()
                        .profile(profile)
                        .exec(db)))
                .isZero();

        test.assertOps("BEGIN", "SELECT users", "COMMIT");
        assertThat(only(Profiles.getById(db, profile.id())).userId()).isNull();
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void anotherIsUnlinkedFirst(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .profile(Profiles.create().bio("old").score(1))
                .exec(db));
        test.forget();

        User changed = only(
                Users.update(ada).profile(Profiles.create().bio("new").score(2)).exec(db));

        test.assertOps("BEGIN", "SELECT users", "UPDATE profiles", "INSERT profiles", "COMMIT");
        Profile now = changed.profile().get().orElseThrow();
        assertThat(now.bio()).isEqualTo("new");
        assertThat(only(Users.profile(ada).get(db))).isEqualTo(now);
        assertThat(only(Profiles.where(p -> p.userId().isNull()).get(db)).bio()).isEqualTo("old");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void theOneThatIsThereAlreadyStays(TestDb test) {
        Database db = test.open(dev.weir.it.shapes.rel.ownedone.UserModel.INSTANCE);
        var ada = only(dev.weir.it.shapes.rel.ownedone.Users.create()
                .name("Ada")
                .profile(dev.weir.it.shapes.rel.ownedone.Profiles.create().bio("hi"))
                .exec(db));
        var profile = ada.profile().get().orElseThrow();

        assertThat(only(dev.weir.it.shapes.rel.ownedone.Users.profile(ada)
                        .replace(profile)
                        .exec(db)))
                .isOne();
        var changed = only(dev.weir.it.shapes.rel.ownedone.Users.update(ada)
                .profile(profile)
                .exec(db));

        assertThat(changed.profile().get()).contains(profile);
        assertThat(only(dev.weir.it.shapes.rel.ownedone.Users.profile(ada).get(db)))
                .isEqualTo(profile);
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void aProfileIsTakenFromAnother(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .profile(Profiles.create().bio("a").score(1))
                .exec(db));
        User bob = only(Users.create()
                .name("Bob")
                .profile(Profiles.create().bio("b").score(1))
                .exec(db));
        Profile ofAda = ada.profile().get().orElseThrow();

        User changed = only(Users.update(bob).name("Rob").profile(ofAda).exec(db));

        assertThat(changed.name()).isEqualTo("Rob");
        assertThat(changed.profile().get().orElseThrow().userId()).isEqualTo(bob.id());
        assertThat(only(Users.profile(bob).get(db)).bio()).isEqualTo("a");
        assertThat(maybe(Users.profile(ada).one(db))).isEmpty();
        assertThat(only(Profiles.all().count(db))).isEqualTo(2);
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void aNewUserTakesAProfile(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create()
                .name("Ada")
                .profile(Profiles.create().bio("a").score(1))
                .exec(db));

        User bob = only(Users.create()
                .name("Bob")
                .profile(ada.profile().get().orElseThrow())
                .exec(db));

        assertThat(bob.profile().get().orElseThrow().userId()).isEqualTo(bob.id());
        assertThat(only(Users.profile(bob).get(db)).bio()).isEqualTo("a");
        assertThat(maybe(Users.profile(ada).one(db))).isEmpty();
    }

    @Conformance
    void unsetHasOneWithRequiredPairInPkQueryUpdate(TestDb test) {
        Database db = test.open(dev.weir.it.shapes.rel.ownedone.UserModel.INSTANCE);
        var ada = only(dev.weir.it.shapes.rel.ownedone.Users.create()
                .name("Ada")
                .profile(dev.weir.it.shapes.rel.ownedone.Profiles.create().bio("hi"))
                .exec(db));
        test.forget();

        assertThat(only(dev.weir.it.shapes.rel.ownedone.Users.byId(ada.id())
                        .update()
                        .clearProfile()
                        .exec(db)))
                .isOne();

        TodosLinkingConformance.assertOpsOnTables(test, "BEGIN", "SELECT users", "DELETE profiles", "COMMIT");
        assertThat(only(dev.weir.it.shapes.rel.ownedone.Profiles.all().count(db)))
                .isZero();
    }

    @Conformance
    void unsetHasOneWithRequiredPairInNonPkQueryUpdate(TestDb test) {
        Database db = test.open(dev.weir.it.shapes.rel.mailed.UserModel.INSTANCE);
        only(dev.weir.it.shapes.rel.mailed.Users.create()
                .email("a@example.org")
                .profile(dev.weir.it.shapes.rel.mailed.Profiles.create())
                .exec(db));
        only(dev.weir.it.shapes.rel.mailed.Users.create()
                .email("b@example.org")
                .profile(dev.weir.it.shapes.rel.mailed.Profiles.create())
                .exec(db));

        assertThat(only(dev.weir.it.shapes.rel.mailed.Users.byEmail("a@example.org")
                        .update()
                        .clearProfile()
                        .exec(db)))
                .isOne();

        assertThat(only(dev.weir.it.shapes.rel.mailed.Profiles.all()
                                .include(p -> p.user())
                                .get(db))
                        .user()
                        .get()
                        .email())
                .isEqualTo("b@example.org");
    }

    @Conformance
    void aQueryForSeveralLinksNothing(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create().name("Ada").exec(db));
        only(Users.create().name("Bob").exec(db));
        Profile profile = profile(db, "hi");

        failure(
                NonUniqueResultException.class,
                Users.all().update().profile(profile).exec(db));

        assertThat(only(Profiles.getById(db, profile.id())).userId()).isNull();
    }

    /**
     * Elsewhere this deletes the user that is left without the profile it is promised. Here no user is deleted because of what
     * became of a profile: the profile that is in the way is said to be, and the user's own update moves both.
     */
    @Conformance(requires = {Feature.ATOMIC_WRITES, Feature.UNIQUE_INDEXES})
    void updateBelongsToWithRequiredHasOnePair(TestDb test) {
        Database db = test.open(dev.weir.it.shapes.rel.requiredone.UserModel.INSTANCE);
        var ada = only(dev.weir.it.shapes.rel.requiredone.Users.create()
                .name("Ada")
                .profile(dev.weir.it.shapes.rel.requiredone.Profiles.create().bio("a"))
                .exec(db));
        var bob = only(dev.weir.it.shapes.rel.requiredone.Users.create()
                .name("Bob")
                .profile(dev.weir.it.shapes.rel.requiredone.Profiles.create().bio("b"))
                .exec(db));
        var ofAda = ada.profile().get();

        failure(
                UniqueViolationException.class,
                dev.weir.it.shapes.rel.requiredone.Profiles.update(ofAda)
                        .user(bob)
                        .exec(db));
        var changed = only(dev.weir.it.shapes.rel.requiredone.Users.update(bob)
                .profile(ofAda)
                .exec(db));

        assertThat(changed.profile().get().userId()).isEqualTo(bob.id());
        assertThat(only(dev.weir.it.shapes.rel.requiredone.Users.profile(bob).get(db)))
                .isEqualTo(changed.profile().get());
        assertThat(only(dev.weir.it.shapes.rel.requiredone.Profiles.getById(
                                db, bob.profile().get().id()))
                        .userId())
                .isNull();
        assertThat(maybe(dev.weir.it.shapes.rel.requiredone.Users.findById(db, ada.id())))
                .isPresent();
    }

    private static Profile profile(Database db, String bio) {
        return only(Profiles.create().bio(bio).score(1).exec(db));
    }
}
