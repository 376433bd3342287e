package dev.weir.it.relation;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.owned.Todos;
import dev.weir.it.shapes.rel.owned.User;
import dev.weir.it.shapes.rel.owned.UserModel;
import dev.weir.it.shapes.rel.owned.Users;

/** What a relation leads to is selected where the link is the first part of a key. */
final class CompositeSelectConformance {
    @Conformance
    void compositeSelectBelongsToBasic(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = only(
                Users.create().name("Ada").todos(Todos.create().title("one")).exec(db));

        assertThat(all(Todos.all().select(t -> t.user()).fetch(db))).containsExactly(ada);
    }
}
