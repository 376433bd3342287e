package dev.weir.it.crud;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.twomodels.User;
import dev.weir.it.shapes.twomodels.UserCreate;
import dev.weir.it.shapes.twomodels.UserModel;
import dev.weir.it.shapes.twomodels.UserQuery;
import dev.weir.it.shapes.twomodels.UserUpdate;
import dev.weir.it.shapes.twomodels.Users;
import java.util.Collections;

/** Builders are immutable: what is made from one leaves it as it was. */
final class CloneQueryConformance {

    @Conformance
    void cloneQueryWithDifferentModifiers(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        all(Users.createMany(Collections.nCopies(10, Users.create().name("user")))
                .exec(db));

        UserQuery users = Users.byName("user");
        UserQuery three = users.limit(3);

        assertThat(all(three.fetch(db))).hasSize(3);
        assertThat(all(users.fetch(db))).hasSize(10);
        assertThat(all(users.where(u -> u.name().eq("nobody")).fetch(db))).isEmpty();
        assertThat(only(users.count(db))).isEqualTo(10);
    }

    @Conformance
    void cloneCreateBuilder(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        UserCreate ada = Users.create().name("Ada");
        UserCreate bob = ada.name("Bob");

        User first = only(ada.exec(db));
        User second = only(bob.exec(db));

        assertThat(first.name()).isEqualTo("Ada");
        assertThat(second.name()).isEqualTo("Bob");
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(all(Users.all().fetch(db))).containsExactlyInAnyOrder(first, second);
    }

    @Conformance
    void cloneUpdateBuilder(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User changed = only(Users.create().name("old").exec(db));
        User other = only(Users.create().name("old").exec(db));
        UserUpdate<Long> update = Users.byId(changed.id()).update();
        UserUpdate<Long> toX = update.name("x");
        UserUpdate<Long> toY = update.name("y");

        assertThat(only(toX.exec(db))).isEqualTo(1);
        assertThat(only(Users.getById(db, changed.id())).name()).isEqualTo("x");
        assertThat(only(toY.exec(db))).isEqualTo(1);
        assertThat(only(Users.getById(db, changed.id())).name()).isEqualTo("y");
        assertThat(only(Users.getById(db, other.id()))).isEqualTo(other);
    }

    @Conformance
    void statementRunsAgainOnEachSubscription(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        var create = Users.create().name("Ada").exec(db);
        assertThat(test.ops()).as("nothing is sent before subscription").isEmpty();

        User first = only(create);
        User second = only(create);

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(test.ops()).containsExactly("INSERT users", "INSERT users");
    }
}
