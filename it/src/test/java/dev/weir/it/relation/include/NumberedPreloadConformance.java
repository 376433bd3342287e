package dev.weir.it.relation.include;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.numbered.Profile;
import dev.weir.it.shapes.rel.numbered.Profiles;
import dev.weir.it.shapes.rel.numbered.Todo;
import dev.weir.it.shapes.rel.numbered.Todos;
import dev.weir.it.shapes.rel.numbered.User;
import dev.weir.it.shapes.rel.numbered.UserModel;
import dev.weir.it.shapes.rel.numbered.Users;
import java.util.List;
import java.util.Optional;

/** Includes over keys that the database counts up. */
final class NumberedPreloadConformance {
    @Conformance(requires = Feature.AUTO_INCREMENT)
    void combinedHasManyAndHasOnePreload(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create()
                .name("Ada")
                .profile(Profiles.create().bio("Developer"))
                .todos(
                        Todos.create().title("1"),
                        Todos.create().title("2"),
                        Todos.create().title("3"))
                .exec(db));
        test.forget();

        User ada = only(
                Users.all().include(u -> u.profile()).include(u -> u.todos()).get(db));

        assertThat(ada.profile().get().orElseThrow().bio()).isEqualTo("Developer");
        assertThat(ada.todos()).extracting(Todo::title).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT profiles", "SELECT todos");
    }

    @Conformance(requires = Feature.AUTO_INCREMENT)
    void boxedAndPlainNumbersMeet(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Profiles.create().bio("nobody's").exec(db));
        User ada = only(Users.create()
                .name("Ada")
                .profile(Profiles.create().bio("hers"))
                .exec(db));

        List<Profile> profiles = all(
                Profiles.all().orderBy(p -> p.id().asc()).include(p -> p.user()).fetch(db));

        assertThat(profiles).extracting(p -> p.user().get()).containsExactly(Optional.empty(), Optional.of(ada));
    }
}
