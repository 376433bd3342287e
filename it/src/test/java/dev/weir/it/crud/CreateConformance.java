package dev.weir.it.crud;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.blog.Status;
import dev.weir.it.shapes.blog.Todo;
import dev.weir.it.shapes.blog.Todos;
import dev.weir.it.shapes.blog.User;
import dev.weir.it.shapes.blog.UserCreate;
import dev.weir.it.shapes.blog.UserModel;
import dev.weir.it.shapes.blog.Users;
import dev.weir.it.shapes.counted.Author;
import dev.weir.it.shapes.counted.AuthorModel;
import dev.weir.it.shapes.counted.Authors;
import dev.weir.it.shapes.counted.Book;
import dev.weir.it.shapes.counted.Books;
import dev.weir.it.shapes.twomodels.Post;
import dev.weir.it.shapes.twomodels.PostModel;
import dev.weir.it.shapes.twomodels.Posts;
import java.util.List;
import java.util.UUID;

/** Staged creates, with what belongs to the new instance and what it belongs to. */
final class CreateConformance {

    @Conformance
    void createMacroSimple(TestDb test) {
        Database db = test.open(PostModel.INSTANCE);

        Post created = only(Posts.create().title("Hello").exec(db));

        assertThat(created.title()).isEqualTo("Hello");
        assertThat(created.id().version()).isEqualTo(7);
        assertThat(only(Posts.getById(db, created.id()))).isEqualTo(created);
    }

    @Conformance
    void createMacroMultipleFields(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User created = only(carl().age(41).exec(db));

        assertThat(created.name()).isEqualTo("Carl");
        assertThat(created.email()).isEqualTo("carl@example.org");
        assertThat(created.age()).isEqualTo(41);
        assertThat(created.status()).isEqualTo(Status.ACTIVE);
        assertThat(only(Users.getById(db, created.id()))).isEqualTo(created);
    }

    @Conformance
    void createMacroScoped(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User carl = only(carl().exec(db));

        Todo created = only(
                Users.todos(carl).create().title("x").done(false).priority(3).exec(db));

        assertThat(created.userId()).isEqualTo(carl.id());
        assertThat(all(Users.todos(carl).fetch(db))).containsExactly(created);
    }

    @Conformance
    void createMacroBatch(TestDb test) {
        Database db = test.open(PostModel.INSTANCE);

        List<Post> created = all(Posts.createMany(
                        List.of(Posts.create().title("Carl"), Posts.create().title("Bob")))
                .exec(db));

        assertThat(created).extracting(Post::title).containsExactly("Carl", "Bob");
        assertThat(all(Posts.all().fetch(db))).containsExactlyInAnyOrderElementsOf(created);
    }

    @Conformance
    void createMacroNestedAssociation(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User created = only(
                carl().todos(todo -> todo.title("first").done(true).priority(1)).exec(db));

        assertThat(created.todos().get()).extracting(Todo::title).containsExactly("first");
        List<Todo> stored = all(Users.todos(created).fetch(db));
        assertThat(stored).isEqualTo(created.todos().get());
        assertThat(stored).extracting(Todo::userId).containsExactly(created.id());
    }

    @Conformance
    void createMacroNestedMultiple(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        User created = only(carl().todos(
                        Todos.create().title("first").done(true).priority(1),
                        Todos.create().title("second").done(false).priority(2))
                .exec(db));

        assertThat(created.todos().get()).extracting(Todo::title).containsExactly("first", "second");
        assertThat(all(Users.todos(created).fetch(db)))
                .containsExactlyInAnyOrderElementsOf(created.todos().get());
    }

    @Conformance
    void createMacroWithBelongsTo(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        Todo todo = only(
                Todos.create().title("x").done(false).priority(1).user(carl()).exec(db));

        assertThat(only(Users.getById(db, todo.userId())).name()).isEqualTo("Carl");
        assertThat(todo.user().get().name()).isEqualTo("Carl");
        assertThat(only(Todos.getById(db, todo.id()))).isEqualTo(todo);
    }

    @Conformance(requires = Feature.AUTO_INCREMENT)
    void createMacroWithBelongsToUnderACountedKey(TestDb test) {
        Database db = test.open(AuthorModel.INSTANCE);

        Book book = only(
                Books.create().title("y").author(Authors.create().name("Carl")).exec(db));

        Author author = only(Authors.getById(db, book.authorId()));
        assertThat(author.name()).isEqualTo("Carl");
        assertThat(only(Books.getById(db, book.id()))).isEqualTo(book);
    }

    @Conformance
    void createTakesAKeyInPlaceOfAMadeOne(TestDb test) {
        Database db = test.open(PostModel.INSTANCE);
        UUID id = UUID.fromString("00000000-0000-0000-ffff-ffffffffffff");

        assertThat(only(Posts.create().title("x").id(id).exec(db))).isEqualTo(new Post(id, "x"));
        assertThat(only(Posts.getById(db, id)).title()).isEqualTo("x");
    }

    @Conformance(requires = Feature.AUTO_INCREMENT)
    void createTakesAKeyInPlaceOfACountedOne(TestDb test) {
        Database db = test.open(AuthorModel.INSTANCE);

        assertThat(only(Authors.create().name("Ada").id(40).exec(db)).id()).isEqualTo(40);
        assertThat(only(Authors.create().name("Bob").exec(db)).id())
                .as("counts on from the highest, or from the last that was counted")
                .isEqualTo(test.has(Feature.COUNTING_ON_FROM_GIVEN) ? 41 : 1);
    }

    private static UserCreate carl() {
        return Users.create().name("Carl").email("carl@example.org").status(Status.ACTIVE);
    }
}
