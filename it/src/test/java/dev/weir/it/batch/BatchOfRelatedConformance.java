package dev.weir.it.batch;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.todos.Todo;
import dev.weir.it.shapes.rel.todos.Todos;
import dev.weir.it.shapes.rel.todos.User;
import dev.weir.it.shapes.rel.todos.UserModel;
import dev.weir.it.shapes.rel.todos.Users;
import java.util.List;
import java.util.stream.Stream;
import reactor.util.function.Tuple2;

/** Statements about what belongs to instances in one batch. */
final class BatchOfRelatedConformance {

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void batchTwoScopedCreatesSameRelation(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada");

        Tuple2<Todo, Todo> created = only(db.batch(
                Users.todos(ada).create().title("first"),
                Users.todos(ada).create().title("second")));

        assertThat(created.getT1().userId()).isEqualTo(ada.id());
        assertThat(created.getT2().userId()).isEqualTo(ada.id());
        assertTodos(db, ada, "first", "second");
    }

    @Conformance
    void batchScopedQueriesSeeTheirOwn(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a");

        assertThat(only(db.batch(List.of(Users.todos(ada), Todos.byTitle("a")))))
                .allMatch(todos -> todos.equals(ada.todos().get()));
    }

    @Conformance
    void batchTwoScopedQueriesSameRelation(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a");
        User bob = user(db, "Bob", "b");

        Tuple2<List<Todo>, List<Todo>> found = only(db.batch(Users.todos(ada), Users.todos(bob)));

        assertThat(found.getT1()).extracting(Todo::title).containsExactly("a");
        assertThat(found.getT2()).extracting(Todo::title).containsExactly("b");
    }

    @Conformance
    void whatRelationsLeadToIsSelectedInWindows(TestDb test) {
        Database db = test.openInWindows(2, UserModel.INSTANCE);
        User ada = user(db, "Ada", "a", "b");
        user(db, "Bob");
        user(db, "Cyd", "c");

        Tuple2<List<List<Todo>>, List<User>> found = only(
                db.batch(Users.all().select(u -> u.todos()), Users.todos(ada).select(t -> t.user())));

        assertThat(found.getT1()).extracting(List::size).containsExactlyInAnyOrder(2, 0, 1);
        assertThat(found.getT2()).extracting(User::name).containsExactly("Ada", "Ada");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void batchScopedUpdateAndDeleteSameRelation(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a", "b");
        Todo a = ada.todos().get().get(0);
        Todo b = ada.todos().get().get(1);

        Tuple2<Long, Long> counts = only(db.batch(
                Users.todos(ada).where(t -> t.id().eq(a.id())).update().title("new"),
                Users.todos(ada).where(t -> t.id().eq(b.id())).delete()));

        assertThat(counts.getT1()).isOne();
        assertThat(counts.getT2()).isOne();
        assertTodos(db, ada, "new");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void batchScopedAllFourCrud(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a", "b");
        Todo a = ada.todos().get().get(0);
        Todo b = ada.todos().get().get(1);

        var results = only(db.batch(
                Users.todos(ada),
                Users.todos(ada).create().title("new"),
                Users.todos(ada).where(t -> t.id().eq(a.id())).update().title("updated"),
                Users.todos(ada).where(t -> t.id().eq(b.id())).delete()));

        assertThat(results.getT1()).extracting(Todo::title).containsExactlyInAnyOrder("a", "b");
        assertThat(results.getT2().title()).isEqualTo("new");
        assertTodos(db, ada, "updated", "new");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void batchScopedAcrossRelations(TestDb test) {
        Database db = test.open(dev.weir.it.shapes.rel.desk.UserModel.INSTANCE);
        var ada = only(dev.weir.it.shapes.rel.desk.Users.create().name("Ada").exec(db));

        var created = only(db.batch(
                dev.weir.it.shapes.rel.desk.Users.posts(ada).create().title("post"),
                dev.weir.it.shapes.rel.desk.Users.comments(ada).create().text("comment")));

        assertThat(created.getT1().userId()).isEqualTo(ada.id());
        assertThat(created.getT2().userId()).isEqualTo(ada.id());
    }

    @Conformance
    void batchQueryAcrossRelations(TestDb test) {
        Database db = test.open(dev.weir.it.shapes.rel.desk.UserModel.INSTANCE);
        var ada = only(dev.weir.it.shapes.rel.desk.Users.create()
                .name("Ada")
                .posts(
                        dev.weir.it.shapes.rel.desk.Posts.create().title("1"),
                        dev.weir.it.shapes.rel.desk.Posts.create().title("2"))
                .comments(dev.weir.it.shapes.rel.desk.Comments.create().text("c"))
                .exec(db));

        var found = only(db.batch(
                dev.weir.it.shapes.rel.desk.Users.posts(ada), dev.weir.it.shapes.rel.desk.Users.comments(ada)));

        assertThat(found.getT1()).hasSize(2);
        assertThat(found.getT2()).hasSize(1);
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void batchScopedDifferentParents(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada");
        User bob = user(db, "Bob");

        only(db.batch(
                Users.todos(ada).create().title("a"), Users.todos(bob).create().title("b")));
        Tuple2<List<Todo>, List<Todo>> found = only(db.batch(Users.todos(ada), Users.todos(bob)));

        assertThat(found.getT1()).extracting(Todo::title).containsExactly("a");
        assertThat(found.getT2()).extracting(Todo::title).containsExactly("b");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void batchScopedDeleteWithRootUpdate(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a");

        only(db.batch(Users.todos(ada).delete(), Users.byName("Ada").update().name("Ada L.")));

        assertTodos(db, ada);
        assertThat(only(Users.getById(db, ada.id())).name()).isEqualTo("Ada L.");
    }

    @Conformance(requires = Feature.ATOMIC_WRITES)
    void linksAreChangedInABatch(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = user(db, "Ada", "a", "b");
        User bob = user(db, "Bob", "c");
        test.forget();

        var results = only(db.batch(
                Users.todos(ada),
                Users.todos(bob).link(ada.todos().get()),
                Users.update(ada)
                        .name("Ada L.")
                        .todos(todos -> todos.create(Todos.create().title("new")))));

        test.assertOps("BEGIN", "SELECT todos", "UPDATE todos", "UPDATE users", "INSERT todos", "COMMIT");
        assertThat(results.getT1()).hasSize(2);
        assertThat(results.getT2()).isEqualTo(2);
        assertTodos(db, ada, "new");
        assertTodos(db, bob, "a", "b", "c");
    }

    private static User user(Database db, String name, String... titles) {
        return only(Users.create()
                .name(name)
                .todos(Stream.of(titles)
                        .map(title -> Todos.create().title(title))
                        .toList())
                .exec(db));
    }

    private static void assertTodos(Database db, User user, String... titles) {
        assertThat(all(Users.todos(user).fetch(db))).extracting(Todo::title).containsExactlyInAnyOrder(titles);
    }
}
