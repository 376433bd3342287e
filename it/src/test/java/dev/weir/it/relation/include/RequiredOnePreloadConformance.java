package dev.weir.it.relation.include;

import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.Database;
import dev.weir.core.error.InvalidStatementException;
import dev.weir.core.error.RelationNotLoadedException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.requiredone.Profile;
import dev.weir.it.shapes.rel.requiredone.Profiles;
import dev.weir.it.shapes.rel.requiredone.User;
import dev.weir.it.shapes.rel.requiredone.UserModel;
import dev.weir.it.shapes.rel.requiredone.Users;

/** A has-one that is promised to be there. */
final class RequiredOnePreloadConformance {
    @Conformance
    void preloadHasOneRequiredWithOptionalBelongsTo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(
                Users.create().name("Ada").profile(Profiles.create().bio("hi")).exec(db));

        User loaded = only(Users.all().include(u -> u.profile()).get(db));
        Profile profile = only(Profiles.all().include(p -> p.user()).get(db));

        assertThat(loaded.profile().get().bio()).isEqualTo("hi");
        assertThat(profile.user().get()).contains(ada);
    }

    @Conformance
    void preloadRequiredHasOneFilterRejected(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        InvalidStatementException error = failure(
                InvalidStatementException.class,
                Users.all()
                        .include(u -> u.profile(p -> p.where(x -> x.bio().eq("hi"))))
                        .fetch(db));

        assertThat(error).hasMessageContaining("User.profile");
        assertThat(test.ops()).isEmpty();
    }

    @Conformance
    void anUnloadedOneNamesItsInclude(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create().name("Ada").profile(Profiles.create().bio("hi")).exec(db));

        User plain = only(Users.all().get(db));

        assertThatExceptionOfType(RelationNotLoadedException.class)
                .isThrownBy(() -> plain.profile().get())
                .withMessageContaining(".include(u -> u.profile())");
    }
}
