package dev.weir.it.relation;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.NonUniqueResultException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.ownedone.AnyProfileModel;
import dev.weir.it.shapes.rel.ownedone.AnyProfiles;
import dev.weir.it.shapes.rel.ownedone.AnyUserModel;
import dev.weir.it.shapes.rel.ownedone.Profile;
import dev.weir.it.shapes.rel.ownedone.Profiles;
import dev.weir.it.shapes.rel.ownedone.User;
import dev.weir.it.shapes.rel.ownedone.UserModel;
import dev.weir.it.shapes.rel.ownedone.Users;
import java.util.List;

/** A has-one that may be missing, whose link is required. */
final class HasOneConformance {
    @Conformance
    void crudHasOneOptionalBelongsToRequired(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(
                Users.create().name("Ada").profile(Profiles.create().bio("hi")).exec(db));
        User bob = only(Users.create().name("Bob").exec(db));

        Profile profile = ada.profile().get().orElseThrow();
        assertThat(only(Users.profile(ada).get(db))).isEqualTo(profile);
        assertThat(only(Users.profile(bob).exists(db))).isFalse();
        assertThat(only(Profiles.user(profile).get(db))).isEqualTo(ada);
        done(Users.delete(ada).exec(db));
        assertThat(only(Profiles.all().count(db))).isZero();
    }

    @Conformance
    void aScopeOfOneCreatesChangesAndDeletes(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(
                Users.create().name("Bob").profile(Profiles.create().bio("ho")).exec(db));

        Profile profile = only(Users.profile(ada).create().bio("hi").exec(db));

        assertThat(profile.userId()).isEqualTo(ada.id());
        assertThat(only(Users.profile(ada).update().bio("new").exec(db))).isOne();
        assertThat(only(Users.profile(ada).get(db)).bio()).isEqualTo("new");
        assertThat(only(Users.profile(ada).delete().exec(db))).isOne();
        assertThat(all(Profiles.all().fetch(db)))
                .containsExactly(bob.profile().get().orElseThrow());
    }

    @Conformance
    void twoRowsForOneAreATypedError(TestDb test) {
        Database db = test.openWithoutTables(UserModel.INSTANCE);
        Database loose = Database.builder()
                .driver(test.driver())
                .models(AnyUserModel.INSTANCE, AnyProfileModel.INSTANCE)
                .build();
        done(loose.schema().create());
        User ada = only(Users.create().name("Ada").exec(db));
        User bob = only(
                Users.create().name("Bob").profile(Profiles.create().bio("ho")).exec(db));
        for (String bio : List.of("first", "second")) {
            only(AnyProfiles.create().bio(bio).userId(ada.id()).exec(loose));
        }

        NonUniqueResultException error = failure(
                NonUniqueResultException.class,
                Users.all().include(u -> u.profile()).fetch(db));

        assertThat(error).hasMessageContaining("User.profile").hasMessageContaining("unique");
        assertThat(error.model()).isEqualTo("Profile");
        failure(
                NonUniqueResultException.class,
                Users.all().include(u -> u.profile().joined()).fetch(db));
        failure(NonUniqueResultException.class, Users.profile(ada).get(db));
        assertThat(only(Users.byId(bob.id()).include(u -> u.profile()).get(db))
                        .profile()
                        .get())
                .isPresent();
    }
}
