package dev.weir.it.relation.cascade;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.steps.Steps;
import dev.weir.it.shapes.rel.steps.Todo;
import dev.weir.it.shapes.rel.steps.Todos;
import dev.weir.it.shapes.rel.steps.User;
import dev.weir.it.shapes.rel.steps.UserModel;
import dev.weir.it.shapes.rel.steps.Users;

/** Rows that cannot be without what they belonged to, and rows that cannot be without those. */
final class DeepCascadeConformance {
    @Conformance
    void theDeepestGoFirst(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada");
        User bob = user(db, "Bob");
        test.forget();

        done(Users.delete(ada).exec(db));

        test.assertOps("BEGIN", "DELETE steps", "DELETE todos", "DELETE users", "COMMIT");
        assertThat(all(Users.all().fetch(db))).containsExactly(bob);
        assertThat(all(Todos.all().fetch(db))).extracting(Todo::userId).containsExactly(bob.id(), bob.id());
        assertThat(only(Steps.all().count(db))).isEqualTo(4);
    }

    @Conformance
    void aDeleteByQueryReadsKeysOnce(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada");
        user(db, "Alan");
        User bob = user(db, "Bob");
        test.forget();

        assertThat(only(Users.where(u -> u.name().startsWith("A")).delete().exec(db)))
                .isEqualTo(2);

        test.assertOps("BEGIN", "SELECT users", "DELETE steps", "DELETE todos", "DELETE users", "COMMIT");
        assertThat(all(Users.all().fetch(db))).containsExactly(bob);
        assertThat(only(Steps.all().count(db))).isEqualTo(4);
    }

    @Conformance
    void aScopedDeleteGoesDownFromThere(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada");
        user(db, "Bob");

        assertThat(only(Users.todos(ada).where(t -> t.title().eq("1")).delete().exec(db)))
                .isOne();

        assertThat(only(Todos.all().count(db))).isEqualTo(3);
        assertThat(only(Steps.all().count(db))).isEqualTo(6);
        assertThat(only(Users.all().count(db))).isEqualTo(2);
    }

    @Conformance(requires = Feature.RELATIONAL_QUERY)
    void aLeafIsDeletedByOneStatement(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        user(db, "Ada");
        test.forget();

        assertThat(only(Steps.where(s -> s.todo().user().name().eq("Ada"))
                        .delete()
                        .exec(db)))
                .isEqualTo(4);

        assertThat(test.ops()).containsExactly("DELETE steps");
    }

    @Conformance
    void anInstanceThatIsGoneIsDeletedAgainWithoutComplaint(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada");

        done(Users.delete(ada).exec(db));
        done(Users.delete(ada).exec(db));

        assertThat(only(Users.all().count(db))).isZero();
    }

    private static User user(Database db, String name) {
        return only(Users.create()
                .name(name)
                .todos(t -> t.title("1")
                        .steps(Steps.create().description("a"), Steps.create().description("b")))
                .todos(t -> t.title("2")
                        .steps(Steps.create().description("c"), Steps.create().description("d")))
                .exec(db));
    }
}
