package dev.weir.it.relation;

import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.ForeignKeyViolationException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.oneway.Profile;
import dev.weir.it.shapes.rel.oneway.Profiles;
import dev.weir.it.shapes.rel.oneway.User;
import dev.weir.it.shapes.rel.oneway.UserModel;
import dev.weir.it.shapes.rel.oneway.Users;

/** A belongs-to that its target knows nothing of. */
final class OneWayRelationConformance {
    @Conformance
    void crudUserOptionalProfileOneDirection(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User user = only(Users.create().profile(Profiles.create()).exec(db));

        Profile profile = user.profile().get().orElseThrow();
        assertThat(user.profileId()).isEqualTo(profile.id());
        assertThat(test.ops()).containsExactly("BEGIN", "INSERT profiles", "INSERT users", "COMMIT");
        assertThat(only(Users.profile(user).get(db))).isEqualTo(profile);
    }

    @Conformance
    void anAbsentTargetIsFollowedToNothing(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alone = only(Users.create().exec(db));
        only(Users.create().profile(Profiles.create()).exec(db));

        assertThat(alone.profileId()).isNull();
        assertThat(only(Users.profile(alone).count(db))).isZero();
        assertThat(only(Users.byId(alone.id()).include(u -> u.profile()).get(db))
                        .profile()
                        .get())
                .isEmpty();
        assertThat(only(Users.where(u -> u.profile().isPresent()).count(db))).isOne();
    }

    @Conformance(requires = Feature.FOREIGN_KEYS)
    void aTargetThatIsLinkedToCannotBeDeleted(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User user = only(Users.create().profile(Profiles.create()).exec(db));

        failure(
                ForeignKeyViolationException.class,
                Profiles.delete(user.profile().get().orElseThrow()).exec(db));

        assertThat(only(Profiles.all().count(db))).isOne();
        assertThat(only(Users.getById(db, user.id())).profileId()).isEqualTo(user.profileId());
    }
}
