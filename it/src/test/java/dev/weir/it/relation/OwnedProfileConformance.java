package dev.weir.it.relation;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.owned.Profile;
import dev.weir.it.shapes.rel.owned.Profiles;
import dev.weir.it.shapes.rel.owned.User;
import dev.weir.it.shapes.rel.owned.UserModel;
import dev.weir.it.shapes.rel.owned.Users;

/** A profile whose key begins with its user. */
final class OwnedProfileConformance {
    @Conformance
    void compositeCrudHasOneRequired(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User ada = only(
                Users.create().name("Ada").profile(Profiles.create().bio("hi")).exec(db));
        User bob = only(
                Users.create().name("Bob").profile(Profiles.create().bio("ho")).exec(db));

        Profile profile = ada.profile().get().orElseThrow();
        assertThat(only(Users.profile(ada).get(db))).isEqualTo(profile);
        assertThat(only(Profiles.user(profile).get(db))).isEqualTo(ada);
        done(Users.delete(ada).exec(db));
        assertThat(all(Profiles.all().fetch(db)))
                .containsExactly(bob.profile().get().orElseThrow());
    }

    @Conformance
    void compositeFilterByBelongsToField(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(
                Users.create().name("Ada").profile(Profiles.create().bio("hi")).exec(db));
        only(Users.create().name("Bob").profile(Profiles.create().bio("ho")).exec(db));

        assertThat(all(Profiles.where(p -> p.user().name().eq("Ada")).fetch(db)))
                .containsExactly(ada.profile().get().orElseThrow());
    }

    @Conformance(requires = Feature.UNIQUE_INDEXES)
    void aSecondProfileIsRefused(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(
                Users.create().name("Ada").profile(Profiles.create().bio("hi")).exec(db));

        UniqueViolationException error = failure(
                UniqueViolationException.class,
                Users.profile(ada).create().bio("second").exec(db));

        assertThat(error.columns()).containsExactly("user_id");
        assertThat(only(Users.profile(ada).get(db)).bio()).isEqualTo("hi");
    }
}
