package dev.weir.it.relation.through;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.tagnames.User;
import dev.weir.it.shapes.rel.tagnames.UserModel;
import dev.weir.it.shapes.rel.tagnames.Users;
import java.util.Comparator;
import java.util.List;

/** Values behind a relation that come with every instance. */
final class EagerValuesConformance {
    @Conformance
    void eagerScalarViaAutoLoads(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User alice = only(Users.create().name("Alice").exec(db));
        User bob = only(Users.create().name("Bob").exec(db));
        for (String name : List.of("rust", "db", "rust")) {
            only(Users.tags(alice).create().name(name).exec(db));
        }
        only(Users.tags(bob).create().name("sql").exec(db));
        test.forget();

        List<User> users = all(Users.all().fetch(db)).stream()
                .sorted(Comparator.comparing(User::name))
                .toList();

        assertThat(users.get(0).tagNames().get()).containsExactlyInAnyOrder("rust", "db");
        assertThat(users.get(1).tagNames().get()).containsExactly("sql");
        assertThat(test.ops()).containsExactly("SELECT users", "SELECT tags");
    }
}
