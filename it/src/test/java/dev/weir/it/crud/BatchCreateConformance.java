package dev.weir.it.crud;

import static dev.weir.it.harness.Results.all;
import static dev.weir.it.harness.Results.failure;
import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.core.error.UniqueViolationException;
import dev.weir.core.error.UnsupportedByDatabaseException;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.made.NamedItem;
import dev.weir.it.shapes.made.NamedItemModel;
import dev.weir.it.shapes.made.NamedItems;
import dev.weir.it.shapes.twomodels.Post;
import dev.weir.it.shapes.twomodels.PostModel;
import dev.weir.it.shapes.twomodels.Posts;
import dev.weir.it.shapes.useruniqueemail.User;
import dev.weir.it.shapes.useruniqueemail.UserModel;
import dev.weir.it.shapes.useruniqueemail.Users;
import java.util.List;
import java.util.stream.IntStream;

final class BatchCreateConformance {

    @Conformance
    void batchCreateEmpty(TestDb test) {
        Database db = test.open(PostModel.INSTANCE);

        assertThat(all(Posts.createMany(List.of()).exec(db))).isEmpty();

        assertThat(test.driver().ops()).isEmpty();
        assertThat(only(Posts.all().count(db))).isZero();
    }

    @Conformance
    void batchCreateOne(TestDb test) {
        Database db = test.open(PostModel.INSTANCE);

        List<Post> created =
                all(Posts.createMany(List.of(Posts.create().title("one"))).exec(db));

        assertThat(test.ops()).containsExactly("INSERT posts");
        assertThat(created).extracting(Post::title).containsExactly("one");
        assertThat(all(Posts.all().fetch(db))).isEqualTo(created);
    }

    @Conformance(requires = {Feature.AUTO_INCREMENT, Feature.GENERATED_KEYS})
    void batchCreateManyAutoIncrement(TestDb test) {
        Database db = test.open(NamedItemModel.INSTANCE);

        List<NamedItem> created = all(NamedItems.createMany(List.of(
                        NamedItems.create().name("b"), NamedItems.create().name("a")))
                .exec(db));

        assertThat(test.ops()).containsExactly("INSERT named_items");
        assertThat(created).containsExactly(new NamedItem(1, "b"), new NamedItem(2, "a"));
        assertThat(all(NamedItems.all().fetch(db))).containsExactlyInAnyOrderElementsOf(created);
    }

    @Conformance
    void batchCreateModelWithUniqueFieldIndexAllUnique(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        List<User> created = all(Users.createMany(List.of(
                        Users.create().email("a@example.org"), Users.create().email("b@example.org")))
                .exec(db));

        assertThat(created).extracting(User::email).containsExactly("a@example.org", "b@example.org");
        for (User user : created) {
            assertThat(only(Users.getById(db, user.id()))).isEqualTo(user);
            assertThat(only(Users.getByEmail(db, user.email()))).isEqualTo(user);
        }
    }

    @Conformance
    void batchCreateModelWithUniqueFieldIndexAllDups(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);

        UniqueViolationException error = failure(
                UniqueViolationException.class,
                Users.createMany(List.of(
                                Users.create().email("a@example.org"),
                                Users.create().email("a@example.org")))
                        .exec(db));

        assertThat(error.table()).isEqualTo("users");
        assertThat(error.columns()).containsExactly("email");
        assertThat(only(Users.all().count(db))).isZero();
    }

    @Conformance
    void batchCreateUniqueViolationRollsBack(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User seed = only(Users.create().email("seed@example.org").exec(db));
        test.forget();

        failure(
                UniqueViolationException.class,
                Users.createMany(List.of(
                                Users.create().email("new@example.org"),
                                Users.create().email("seed@example.org"),
                                Users.create().email("never@example.org")))
                        .exec(db));

        assertThat(test.ops()).containsExactly("INSERT users");
        assertThat(all(Users.all().fetch(db))).containsExactly(seed);
    }

    @Conformance(requires = Feature.INTERACTIVE_TRANSACTIONS)
    void batchCreateInsideTransactionNeedsNoSavepoint(TestDb test) {
        Database db = test.open(PostModel.INSTANCE);

        List<Post> created = all(db.transactionMany(tx -> Posts.createMany(
                        List.of(Posts.create().title("a"), Posts.create().title("b")))
                .exec(tx)));

        assertThat(test.ops()).containsExactly("BEGIN", "INSERT posts", "COMMIT");
        assertThat(all(Posts.all().fetch(db))).containsExactlyInAnyOrderElementsOf(created);
    }

    @Conformance
    void batchCreateGivesInstancesInOrderOfTheirBuilders(TestDb test) {
        Database db = test.open(PostModel.INSTANCE);
        List<String> titles = test.parts(IntStream.range(0, 3_000)
                        .mapToObj(i -> "post " + (i * 7919) % 3_000)
                        .toList())
                .get(0);

        List<Post> created = all(Posts.createMany(titles.stream()
                        .map(title -> Posts.create().title(title))
                        .toList())
                .exec(db));

        assertThat(created).extracting(Post::title).isEqualTo(titles);
        assertThat(all(Posts.all().fetch(db))).containsExactlyInAnyOrderElementsOf(created);
    }

    @Conformance(requires = {Feature.AUTO_INCREMENT, Feature.GENERATED_KEYS, Feature.INTERACTIVE_TRANSACTIONS})
    void batchCreateOfSeveralFormsIsOneWrite(TestDb test) {
        Database db = test.open(NamedItemModel.INSTANCE);

        List<NamedItem> created = all(NamedItems.createMany(List.of(
                        NamedItems.create().name("a"),
                        NamedItems.create().name("b").id(10),
                        NamedItems.create().name("c")))
                .exec(db));
        assertThat(created).extracting(NamedItem::name).containsExactly("a", "b", "c");
        assertThat(created.get(1).id()).isEqualTo(10);
        assertThat(all(NamedItems.all().fetch(db))).containsExactlyInAnyOrderElementsOf(created);

        UniqueViolationException taken = failure(
                UniqueViolationException.class,
                NamedItems.createMany(List.of(
                                NamedItems.create().name("d"),
                                NamedItems.create().name("e").id(10)))
                        .exec(db));
        assertThat(taken.columns()).containsExactly("id");
        assertThat(only(NamedItems.all().count(db))).isEqualTo(3);
    }

    /** The twin of {@code batchCreateOfSeveralFormsIsOneWrite}. */
    @Conformance(
            requires = {Feature.AUTO_INCREMENT, Feature.GENERATED_KEYS},
            lacks = Feature.INTERACTIVE_TRANSACTIONS)
    void batchCreateOfSeveralFormsIsRefused(TestDb test) {
        Database db = test.open(NamedItemModel.INSTANCE);

        UnsupportedByDatabaseException refusal = failure(
                UnsupportedByDatabaseException.class,
                NamedItems.createMany(List.of(
                                NamedItems.create().name("a"),
                                NamedItems.create().name("b").id(10)))
                        .exec(db));

        assertThat(refusal).hasMessageContaining("a create of several forms (needs ATOMIC_WRITES)");
        assertThat(test.ops()).as("sent").isEmpty();
        assertThat(test.driver().open()).as("on loan").isZero();
    }
}
