package dev.weir.it.batch;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.useruniqueemail.User;
import dev.weir.it.shapes.useruniqueemail.UserModel;
import dev.weir.it.shapes.useruniqueemail.Users;

/** Batches of which one statement fails. */
final class BatchRollbackConformance {

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void batchCreateAndUpdateRollsBackOnUpdateFailure(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        only(Users.create().email("a@x").exec(db));
        User second = only(Users.create().email("b@x").exec(db));
        test.forget();

        failure(
                UniqueViolationException.class,
                db.batch(Users.create().email("c@x"), Users.update(second).email("a@x")));

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT users", "UPDATE users", "ROLLBACK");
        assertThat(all(Users.all().fetch(db))).extracting(User::email).containsExactlyInAnyOrder("a@x", "b@x");
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void batchDifferentModelsRollsBackOnFailure(TestDb test) {
        Database db = test.open(dev.weir.it.shapes.rel.unique.UserModel.INSTANCE);
        var ada = only(dev.weir.it.shapes.rel.unique.Users.create()
                .name("Ada")
                .email("a@x")
                .todos(dev.weir.it.shapes.rel.unique.Todos.create().title("taken"))
                .exec(db));

        failure(
                UniqueViolationException.class,
                db.batch(
                        dev.weir.it.shapes.rel.unique.Users.create().name("Bob").email("b@x"),
                        dev.weir.it.shapes.rel.unique.Users.todos(ada).create().title("taken")));

        assertThat(all(dev.weir.it.shapes.rel.unique.Users.all().fetch(db))).containsExactly(ada);
    }
}
