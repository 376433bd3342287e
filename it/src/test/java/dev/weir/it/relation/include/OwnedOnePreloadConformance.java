package dev.weir.it.relation.include;

import static dev.weir.it.harness.Found.ordered;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.ownedone.Profile;
import dev.weir.it.shapes.rel.ownedone.Profiles;
import dev.weir.it.shapes.rel.ownedone.User;
import dev.weir.it.shapes.rel.ownedone.UserModel;
import dev.weir.it.shapes.rel.ownedone.Users;
import java.util.List;
import java.util.Optional;

/** A has-one that may be missing, and the required link back. */
final class OwnedOnePreloadConformance {
    @Conformance
    void preloadHasOneOptionalWithRequiredBelongsTo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(
                Users.create().name("Ada").profile(Profiles.create().bio("hi")).exec(db));
        only(Users.create().name("Bob").exec(db));
        test.forget();

        List<User> users = ordered(
                test,
                db,
                Users.all().include(u -> u.profile()),
                found -> found.orderBy(u -> u.name().asc()),
                one -> one.name());
        Profile profile = only(Profiles.all().include(p -> p.user()).get(db));

        assertThat(users)
                .extracting(u -> u.profile().get().map(Profile::bio))
                .containsExactly(Optional.of("hi"), Optional.empty());
        assertThat(profile.user().get()).isEqualTo(ada);
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT profiles", "SELECT profiles", "SELECT users");
    }
}
