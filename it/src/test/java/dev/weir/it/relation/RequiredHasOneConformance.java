package dev.weir.it.relation;

import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.RecordNotFoundException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.requiredone.Profile;
import dev.weir.it.shapes.rel.requiredone.Profiles;
import dev.weir.it.shapes.rel.requiredone.User;
import dev.weir.it.shapes.rel.requiredone.UserModel;
import dev.weir.it.shapes.rel.requiredone.Users;

/** A has-one that is always there, though its link can be NULL. */
final class RequiredHasOneConformance {
    @Conformance
    void crudHasOneRequiredBelongsToOptional(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(
                Users.create().name("Ada").profile(Profiles.create().bio("hi")).exec(db));

        Profile profile = ada.profile().get();
        assertThat(only(Users.profile(ada).get(db))).isEqualTo(profile);
        done(Users.delete(ada).exec(db));
        Profile left = only(Profiles.getById(db, profile.id()));
        assertThat(left.userId()).isNull();
        assertThat(left.bio()).isEqualTo("hi");
    }

    @Conformance
    void aMissingRequiredHasOneIsATypedError(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(
                Users.create().name("Ada").profile(Profiles.create().bio("hi")).exec(db));
        done(Profiles.delete(ada.profile().get()).exec(db));

        RecordNotFoundException error = failure(
                RecordNotFoundException.class,
                Users.byId(ada.id()).include(u -> u.profile()).get(db));

        assertThat(error).hasMessageContaining("User.profile").hasMessageContaining("Maybe");
        assertThat(only(Users.getById(db, ada.id())).profile().isLoaded()).isFalse();
    }

    @Conformance
    void aProfileMovesToAnotherUser(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(
                Users.create().name("Ada").profile(Profiles.create().bio("hi")).exec(db));
        Profile spare = only(Profiles.create().bio("spare").exec(db));
        only(Profiles.update(ada.profile().get()).clearUser().exec(db));

        Profile moved = only(Profiles.update(spare).user(ada).exec(db));

        assertThat(only(Users.byId(ada.id()).include(u -> u.profile()).get(db))
                        .profile()
                        .get())
                .isEqualTo(moved);
    }
}
