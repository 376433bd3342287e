package dev.weir.it.batch;

import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Batchable;
import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.Op;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.twomodels.Post;
import dev.weir.it.shapes.twomodels.PostModel;
import dev.weir.it.shapes.twomodels.Posts;
import dev.weir.it.shapes.twomodels.User;
import dev.weir.it.shapes.twomodels.UserModel;
import dev.weir.it.shapes.twomodels.UserQuery;
import dev.weir.it.shapes.twomodels.Users;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import reactor.util.function.Tuple2;
import reactor.util.function.Tuple3;

/** Queries that run together, each with its own list. */
final class BatchOfQueriesConformance {

    @Conformance
    void batchTwoModels(TestDb test) {
        Database db = open(test, List.of("Alice", "Bob"), List.of("Hello"));

        Tuple2<List<User>, List<Post>> found = only(db.batch(Users.byName("Alice"), Posts.byTitle("Hello")));

        assertThat(found.getT1()).extracting(User::name).containsExactly("Alice");
        assertThat(found.getT2()).extracting(Post::title).containsExactly("Hello");
    }

    @Conformance
    void batchOneEmpty(TestDb test) {
        Database db = open(test, List.of("Alice"), List.of());

        Tuple2<List<User>, List<Post>> found = only(db.batch(Users.byName("Alice"), Posts.byTitle("nonexistent")));

        assertThat(found.getT1()).extracting(User::name).containsExactly("Alice");
        assertThat(found.getT2()).isEmpty();
    }

    @Conformance
    void batchThreeQueries(TestDb test) {
        Database db = open(test, List.of("Alice", "Bob", "Carol"), List.of());

        Tuple3<List<User>, List<User>, List<User>> found =
                only(db.batch(Users.byName("Alice"), Users.byName("Bob"), Users.byName("Carol")));

        assertThat(found.getT1()).extracting(User::name).containsExactly("Alice");
        assertThat(found.getT2()).extracting(User::name).containsExactly("Bob");
        assertThat(found.getT3()).extracting(User::name).containsExactly("Carol");
    }

    @Conformance
    void batchBothEmpty(TestDb test) {
        Database db = open(test, List.of(), List.of());

        Tuple2<List<User>, List<Post>> found = only(db.batch(Users.byName("Alice"), Posts.byTitle("Hello")));

        assertThat(found.getT1()).isEmpty();
        assertThat(found.getT2()).isEmpty();
    }

    @Conformance(requires = Feature.READ_ONLY_TRANSACTIONS)
    void queriesAreReadInOneTransaction(TestDb test) {
        Database db = open(test, List.of("Alice"), List.of("Hello"));

        only(db.batch(Users.byName("Alice"), Posts.byTitle("Hello")));

        assertThat(test.ops()).containsExactly("BEGIN", "SELECT users", "SELECT posts", "COMMIT");
    }

    @Conformance
    void batchVecOfQueries(TestDb test) {
        Database db = open(test, List.of("Alice", "Bob", "Carol"), List.of());

        assertThat(names(
                        db,
                        Stream.of("Alice", "Bob", "Carol").map(Users::byName).toList()))
                .containsExactly(List.of("Alice"), List.of("Bob"), List.of("Carol"));
    }

    @Conformance
    void batchArrayOfQueries(TestDb test) {
        Database db = open(test, List.of("Alice", "Bob", "Carol"), List.of());
        UserQuery[] queries = {Users.byName("Alice"), Users.byName("Bob")};

        assertThat(names(db, List.of(queries))).containsExactly(List.of("Alice"), List.of("Bob"));
    }

    @Conformance
    void batchVecSomeEmpty(TestDb test) {
        Database db = open(test, List.of("Alice"), List.of());

        assertThat(names(db, List.of(Users.byName("Alice"), Users.byName("nobody"))))
                .containsExactly(List.of("Alice"), List.of());
    }

    @Conformance
    void batchVecAllEmpty(TestDb test) {
        Database db = open(test, List.of("Alice"), List.of());

        assertThat(names(db, List.of(Users.byName("x"), Users.byName("y")))).containsExactly(List.of(), List.of());
    }

    @Conformance
    void batchNestedTupleWithVec(TestDb test) {
        Database db = open(test, List.of("Alice", "Bob"), List.of("Hello", "World"));

        Tuple2<List<List<User>>, List<List<Post>>> found = only(db.batch(
                Batchable.all(List.of(Users.byName("Alice"), Users.byName("Bob"))),
                Batchable.all(List.of(Posts.byTitle("Hello"), Posts.byTitle("World")))));

        assertThat(found.getT1()).extracting(users -> users.get(0).name()).containsExactly("Alice", "Bob");
        assertThat(found.getT2()).extracting(posts -> posts.get(0).title()).containsExactly("Hello", "World");
    }

    @Conformance
    void whatQueriesSelectIsAListEach(TestDb test) {
        Database db = open(test, List.of("Alice", "Bob"), List.of("Hello"));

        Tuple3<List<String>, List<Headline>, List<User>> found = only(db.batch(
                Users.all().select(u -> u.name()),
                Posts.byTitle("Hello").select(p -> p.id(), p -> p.title()).as(Headline::new),
                Users.byName("Bob")));

        assertThat(found.getT1()).containsExactlyInAnyOrder("Alice", "Bob");
        assertThat(found.getT2()).extracting(Headline::title).containsExactly("Hello");
        assertThat(found.getT3()).extracting(User::name).containsExactly("Bob");
        assertThat(only(db.batch(Stream.of("Alice", "nobody")
                        .map(name -> Users.byName(name).select(u -> u.name()))
                        .toList())))
                .containsExactly(List.of("Alice"), List.of());
    }

    @Conformance(requires = Feature.READ_ONLY_TRANSACTIONS)
    void whatQueriesSelectIsReadInOneTransaction(TestDb test) {
        Database db = open(test, List.of("Alice"), List.of("Hello"));

        only(db.batch(
                Users.byName("Alice").select(u -> u.name()),
                Posts.byTitle("Hello").select(p -> p.title())));

        assertThat(test.ops()).containsExactly("BEGIN", "SELECT users", "SELECT posts", "COMMIT");
        assertThat(((Op.Begin) test.driver().ops().get(0)).settings().readOnly())
                .isTrue();
    }

    /** What is selected of a post. */
    private record Headline(UUID id, String title) {}

    private static List<List<String>> names(Database db, List<UserQuery> queries) {
        return only(db.batch(queries)).stream()
                .map(users -> users.stream().map(User::name).toList())
                .toList();
    }

    private static Database open(TestDb test, List<String> names, List<String> titles) {
        Database db = test.open(UserModel.INSTANCE, PostModel.INSTANCE);
        names.forEach(name -> only(Users.create().name(name).exec(db)));
        titles.forEach(title -> only(Posts.create().title(title).exec(db)));
        test.forget();
        return db;
    }
}
