package dev.weir.it.crud;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.done;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.maybe;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.tx.profile.Profiles;
import dev.weir.it.shapes.tx.todos.TodoCreate;
import dev.weir.it.shapes.tx.todos.TodoStage;
import dev.weir.it.shapes.tx.todos.Todos;
import dev.weir.it.shapes.tx.todos.User;
import dev.weir.it.shapes.tx.todos.UserCreate;
import dev.weir.it.shapes.tx.todos.UserModel;
import dev.weir.it.shapes.tx.todos.Users;
import java.util.List;
import java.util.stream.IntStream;

/** A write that need not be a whole does the same as one that is, of more rows, until something fails. */
final class NonAtomicConformance {
    private static final int MANY = 120;

    private static List<UserCreate> users() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> Users.create().name("many"))
                .toList();
    }

    private static List<TodoStage.NeedsUser<TodoCreate>> todos() {
        return IntStream.range(0, MANY)
                .<TodoStage.NeedsUser<TodoCreate>>mapToObj(i -> Todos.create().title("t" + i))
                .toList();
    }

    @Conformance
    void nonAtomicCreatesManyInOrder(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        List<User> created = all(Users.createMany(users()).nonAtomic().exec(db));

        assertThat(created).hasSize(MANY);
        assertThat(all(Users.byName("many").fetch(db))).containsExactlyInAnyOrderElementsOf(created);
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void nonAtomicCreatesTogetherAndDeletesWithWhatDepends(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User created =
                only(Users.create().name("Ada").todos(todos()).nonAtomic().exec(db));

        assertThat(created.todos().get()).hasSize(MANY);
        assertThat(only(Todos.byUserId(created.id()).count(db))).isEqualTo(MANY);

        done(Users.delete(created).nonAtomic().exec(db));

        assertThat(maybe(Users.findById(db, created.id()))).isEmpty();
        assertThat(only(Todos.byUserId(created.id()).count(db))).isZero();
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void nonAtomicChangesAllThatAQueryFinds(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        all(Users.createMany(users()).nonAtomic().exec(db));

        assertThat(only(Users.byName("many").update().name("more").nonAtomic().exec(db)))
                .isEqualTo(MANY);
        assertThat(only(Users.byName("many").count(db))).isZero();
        assertThat(only(Users.byName("more").delete().nonAtomic().exec(db))).isEqualTo(MANY);
        assertThat(only(Users.byName("more").count(db))).isZero();
    }

    /** The twin of {@code createWithHasOneRollsBackOnFailure}. */
    @Conformance(requires = {Feature.AUTO_INCREMENT, Feature.UNIQUE_INDEXES})
    void nonAtomicLeavesWhatCameBeforeAFailure(TestDb test) {
        Database db = test.open(dev.weir.it.shapes.tx.profile.UserModel.INSTANCE);
        var user = dev.weir.it.shapes.tx.profile.Users.create();
        only(user.profile(Profiles.create().bio("hi")).exec(db));

        failure(
                UniqueViolationException.class,
                user.profile(Profiles.create().bio("hi")).nonAtomic().exec(db));

        assertThat(all(dev.weir.it.shapes.tx.profile.Users.all().fetch(db))).hasSize(2);
    }
}
